package org.gongjian.command.platform.registry;

/** Small numbers as papers write them: 第三届第十二次会议. */
final class Numerals {
    private static final String DIGITS = "〇一二三四五六七八九";

    private Numerals() {}

    static String chinese(int number) {
        if (number < 0 || number > 99) {
            return Integer.toString(number);
        }
        if (number < 10) {
            return DIGITS.substring(number, number + 1);
        }
        String tens = number < 20 ? "" : DIGITS.substring(number / 10, number / 10 + 1);
        String ones = number % 10 == 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1);
        return tens + "十" + ones;
    }
}
