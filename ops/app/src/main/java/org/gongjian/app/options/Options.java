package org.gongjian.app.options;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The command line.
 *
 * @param task what is asked for: {@code serve} or a sub-command with its own words
 * @param url an existing PostgreSQL instead of the embedded one; with {@code user} and {@code password} of a superuser the roles
 *     and the database are provisioned first
 * @param demonstrationDate the day the demonstration takes for today; null means today
 * @param keyFile where the master key lies; null means beside the data
 * @param passwordFile where the passwords of the three database roles lie; null means beside the data
 * @param production started for real work: refuses the embedded default and demonstration passwords
 * @param testClock a file with an instant, read whenever the edge asks for the time: the {@code test} profile, never in production
 */
public record Options(
        List<String> task,
        Role role,
        int port,
        Path data,
        boolean demonstration,
        @Nullable LocalDate demonstrationDate,
        @Nullable String url,
        @Nullable Path keyFile,
        @Nullable Path passwordFile,
        boolean production,
        @Nullable Path testClock) {

    public static final int DEFAULT_PORT = 8080;

    public Options {
        task = List.copyOf(task);
    }

    /** Reads the command line. Throws {@link Unusable} with a sentence for the user. */
    public static Options parse(String... words) {
        List<String> task = new ArrayList<>();
        Role role = Role.ALL;
        int port = DEFAULT_PORT;
        Path data = Path.of(".data");
        boolean demonstration = true;
        LocalDate date = null;
        String url = null;
        Path keyFile = null;
        Path passwordFile = null;
        boolean production = false;
        Path testClock = null;
        var rest = List.of(words).iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            String name = equals < 0 ? word : word.substring(0, equals);
            String given = equals < 0 ? null : word.substring(equals + 1);
            switch (name) {
                case "--role" -> role = role(value(name, given, rest));
                case "--port" -> port = port(value(name, given, rest));
                case "--data" -> data = Path.of(value(name, given, rest));
                case "--no-demo" -> demonstration = false;
                case "--demo-date" -> date = date(value(name, given, rest));
                case "--url" -> url = jdbcUrl(value(name, given, rest));
                case "--key-file" -> keyFile = Path.of(value(name, given, rest));
                case "--password-file" -> passwordFile = Path.of(value(name, given, rest));
                case "--production" -> production = true;
                case "--gongjian.test.clock-file" -> testClock = Path.of(value(name, given, rest));
                default -> task.add(word);
            }
        }
        if (production && testClock != null) {
            throw new Unusable("正式环境的时间不能由文件给出（the clock of a test is not for production）");
        }
        boolean serves = task.isEmpty() || task.equals(List.of("serve"));
        if (serves && production && url == null) {
            throw new Unusable(
                    "正式环境不使用内嵌数据库：请用 --url 指定 PostgreSQL（The embedded database is not for production: give --url）");
        }
        return new Options(
                serves ? List.of("serve") : task,
                role,
                port,
                data.toAbsolutePath().normalize(),
                demonstration && !production,
                date,
                url,
                keyFile,
                passwordFile,
                production,
                testClock);
    }

    /** The same choices as words again, without the task: to start the product that a sub-command is meant for. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        say(words, "--data", data);
        say(words, "--port", port);
        say(words, "--role", role.name().toLowerCase(Locale.ROOT));
        say(words, "--demo-date", demonstrationDate);
        say(words, "--url", url);
        say(words, "--key-file", keyFile);
        say(words, "--password-file", passwordFile);
        say(words, "--gongjian.test.clock-file", testClock);
        if (production) {
            words.add("--production");
        } else if (!demonstration) {
            words.add("--no-demo");
        }
        return List.copyOf(words);
    }

    private static void say(List<String> words, String name, @Nullable Object value) {
        if (value != null) {
            words.add(name);
            words.add(value.toString());
        }
    }

    /** Where the master key lies. */
    public Path keyFileOrDefault() {
        return keyFile != null ? keyFile : data.resolve("keys").resolve("master.key");
    }

    /** Where the passwords of the database roles lie. */
    public Path passwordFileOrDefault() {
        return passwordFile != null ? passwordFile : data.resolve("postgres").resolve("passwords");
    }

    private static String value(String name, @Nullable String given, Iterator<String> rest) {
        if (given != null) {
            return given;
        }
        if (!rest.hasNext()) {
            throw new Unusable(name + " 缺少取值（needs a value）");
        }
        return rest.next();
    }

    private static Role role(String text) {
        try {
            return Role.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Unusable("--role 只能是 all、command 或 query");
        }
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // the sentence below says it
        }
        throw new Unusable("--port 应为 0 至 65535 的整数");
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Unusable("--demo-date 应为 2026-06-30 的写法");
        }
    }

    private static String jdbcUrl(String text) {
        if (!text.startsWith("jdbc:postgresql:")) {
            throw new Unusable("--url 应以 jdbc:postgresql: 开头");
        }
        return text;
    }

    /** The command line cannot be followed; the message is for the person who typed it. */
    public static final class Unusable extends RuntimeException {
        public Unusable(String message) {
            super(message);
        }
    }
}
