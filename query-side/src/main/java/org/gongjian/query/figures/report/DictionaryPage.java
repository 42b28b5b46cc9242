package org.gongjian.query.figures.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongjian.charter.CharterRule;
import org.gongjian.query.figures.dictionary.Figure;
import org.gongjian.query.figures.dictionary.Headline;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.charters.Charters;
import org.gongjian.query.registry.charters.ChartersReadModel;
import org.gongjian.query.registry.names.Today;
import org.gongjian.record.Acting;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 指标字典: what every figure is. */
@Controller
class DictionaryPage {
    private final Charters charters;
    private final Today today;

    DictionaryPage(Charters charters, Today today) {
        this.charters = charters;
        this.today = today;
    }

    @GetMapping("/figures/dictionary")
    @ReadsFrom(ChartersReadModel.GROUP)
    String dictionary(Model model, Acting acting) {
        Scope scope = Scope.of(acting);
        return lay(
                model, charters.on(today.of(scope), scope).apply(scope.area()).rules());
    }

    /** @param rules those that hold in the reader's area, by key */
    static String lay(Model model, Map<String, CharterRule> rules) {
        model.addAttribute("rules", rules);
        Map<Figure.Part, List<Figure>> parts =
                Arrays.stream(Figure.values()).collect(Collectors.groupingBy(Figure::part));
        model.addAttribute("order", List.of(Figure.Part.values()));
        model.addAttribute("parts", parts);
        model.addAttribute("headlines", List.of(Headline.values()));
        return "figures/dictionary";
    }
}
