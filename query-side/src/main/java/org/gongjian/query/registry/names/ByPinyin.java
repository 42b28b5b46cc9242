package org.gongjian.query.registry.names;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Names of persons as an office lists them: by the sound of the surname. The collator of the JDK knows the sounds of the 3,755 most
 * common characters only and puts 闫 and 昝 behind 周.
 */
public final class ByPinyin {

    /** Surnames that sound otherwise than the character alone, each with a character of their sound. */
    private static final Map<Character, Character> SURNAMES = Map.ofEntries(
            Map.entry('曾', '增'),
            Map.entry('单', '善'),
            Map.entry('翟', '宅'),
            Map.entry('解', '谢'),
            Map.entry('仇', '求'),
            Map.entry('区', '欧'),
            Map.entry('查', '渣'),
            Map.entry('朴', '瓢'),
            Map.entry('缪', '庙'),
            Map.entry('乐', '月'),
            Map.entry('盖', '葛'));

    private static final Collator PINYIN =
            Collator.getInstance(new ULocale("zh@collation=pinyin")).freeze();

    private ByPinyin() {}

    /** Orders by a name; those without one last. */
    public static <T> Comparator<T> of(Function<T, @Nullable String> name) {
        return Comparator.comparing(name, Comparator.nullsLast(ByPinyin::compare));
    }

    private static int compare(String one, String other) {
        return PINYIN.compare(sounding(one), sounding(other));
    }

    private static String sounding(String name) {
        return name.isEmpty() ? name : SURNAMES.getOrDefault(name.charAt(0), name.charAt(0)) + name.substring(1);
    }
}
