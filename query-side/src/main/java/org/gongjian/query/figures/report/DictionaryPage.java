package org.gongjian.query.figures.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongjian.query.figures.dictionary.Figure;
import org.gongjian.query.figures.dictionary.Headline;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 指标字典: what every figure is. */
@Controller
class DictionaryPage {
    @GetMapping("/figures/dictionary")
    String dictionary(Model model) {
        Map<Figure.Part, List<Figure>> parts =
                Arrays.stream(Figure.values()).collect(Collectors.groupingBy(Figure::part));
        model.addAttribute("order", List.of(Figure.Part.values()));
        model.addAttribute("parts", parts);
        model.addAttribute("headlines", List.of(Headline.values()));
        return "figures/dictionary";
    }
}
