package org.gongjian.notice;

import java.util.List;

/**
 * What is shown, in clear; nobody's number or door stands in it.
 *
 * @param howToObject where and to whom objections are told
 * @param places where it hangs: 公开栏, 各单位
 * @param onPublicPage shown on the public page of the community too
 */
public record NoticeText(String title, String text, String howToObject, List<String> places, boolean onPublicPage) {
    public NoticeText {
        places = List.copyOf(places);
    }
}
