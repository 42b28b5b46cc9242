package org.gongjian.postgres;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code jdbc:postgresql://host:port/postgres?user=…&password=…}, of a superuser. */
record GivenServer(String address, Passwords passwords, String superuser) implements TestServer {
    private static final Pattern URL = Pattern.compile("jdbc:postgresql://([^/?]+)/[^?]*\\?(.*)");

    static GivenServer of(String url) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "-Ddb.url=jdbc:postgresql://host:port/postgres?user=…&password=… expected");
        }
        // known ones: several JVMs of a build provision the same roles
        return new GivenServer(
                parts.group(1),
                new Passwords(parameter(parts.group(2), "password"), "test-owner", "test-append", "test-view"),
                parameter(parts.group(2), "user"));
    }

    private static String parameter(String query, String name) {
        for (String pair : query.split("&")) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        throw new IllegalArgumentException("-Ddb.url lacks " + name);
    }

    @Override
    public String url(String database) {
        return "jdbc:postgresql://" + address + "/" + database + "?logServerErrorDetail=false";
    }

    @Override
    public String prefix() {
        return "test_" + ProcessHandle.current().pid() + "_";
    }

    @Override
    public javax.sql.DataSource superuser(String database) {
        return RunningPostgres.source(url(database), new Credentials(superuser, passwords.superuser()));
    }
}
