package org.gongjian.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads every page, answer and file that links lead to from some pages, as somebody who may read much. */
final class Crawl {
    private static final Pattern LINK = Pattern.compile("(?:href|src|hx-get)=\"(/[^\"#]*)");
    private static final Pattern EXPORT = Pattern.compile("action=\"(/ask/export/[a-z-]+)");
    /** What pages are made of, and what is limited for everybody: of the public column only what the walk begins with. */
    private static final List<String> PASSED_OVER =
            List.of("/webjars/", "/assets/", "/appearance", "/public", "/status");

    private static final int MOST = 100;

    private final Map<String, String> read = new LinkedHashMap<>();
    private final Set<String> lists = new LinkedHashSet<>();

    private Crawl() {}

    /** From these pages on. */
    static Crawl from(Api reader, List<String> pages) {
        Crawl crawl = new Crawl();
        Deque<String> waiting = new ArrayDeque<>(pages);
        Set<String> seen = new LinkedHashSet<>(pages);
        while (!waiting.isEmpty() && crawl.read.size() < MOST) {
            String path = waiting.removeFirst();
            String page = crawl.take(path, reader.bytes(path, "text/html,*/*"));
            crawl.take(path + " (JSON)", reader.bytes(path, "application/json"));
            for (String link : found(LINK, page)) {
                if (PASSED_OVER.stream().noneMatch(link::startsWith) && seen.add(link)) {
                    waiting.add(link);
                }
            }
            crawl.lists.addAll(found(EXPORT, page));
        }
        for (String list : crawl.lists) {
            crawl.take(list, reader.download(list, "names=full&purpose=erasure"));
        }
        return crawl;
    }

    private static List<String> found(Pattern pattern, String page) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(page);
        while (matcher.find()) {
            found.add(matcher.group(1).replace("&amp;", "&"));
        }
        return found;
    }

    private String take(String what, byte[] bytes) {
        String text = text(bytes);
        read.put(what, text);
        return text;
    }

    /** Office documents by what stands in their parts. */
    private static String text(byte[] bytes) {
        if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        try {
            Path kept = Files.createTempFile("crawl", ".zip");
            Files.write(kept, bytes);
            try (ZipFile zip = new ZipFile(kept.toFile())) {
                StringBuilder all = new StringBuilder();
                for (ZipEntry part : Collections.list(zip.entries())) {
                    all.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
                }
                return all.toString();
            } finally {
                Files.delete(kept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where any of these stands. */
    List<String> holding(String... markers) {
        return read.entrySet().stream()
                .filter(page -> {
                    for (String marker : markers) {
                        if (page.getValue().contains(marker)) {
                            return true;
                        }
                    }
                    return false;
                })
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How much was read. */
    int size() {
        return (int) read.values().stream().filter(page -> !page.isEmpty()).count();
    }

    Set<String> lists() {
        return lists;
    }
}
