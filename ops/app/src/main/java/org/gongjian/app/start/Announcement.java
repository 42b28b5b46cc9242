package org.gongjian.app.start;

import java.io.PrintStream;
import java.util.List;
import org.gongjian.app.account.FirstAdministrator;
import org.gongjian.app.account.KnownPersons;
import org.gongjian.app.options.Options;
import org.springframework.beans.factory.ObjectProvider;

/** What the person at the terminal reads once everything runs. */
class Announcement {

    private final FirstAdministrator first;
    private final ObjectProvider<KnownPersons> known;
    private final Options options;

    Announcement(FirstAdministrator first, ObjectProvider<KnownPersons> known, Options options) {
        this.first = first;
        this.known = known;
        this.options = options;
    }

    void print(int port) {
        PrintStream out = System.out;
        String address = "http://localhost:" + port;
        out.println();
        out.println("共建已启动 (Gongjian is running):  " + address + "/");
        KnownPersons persons = known.getIfAvailable(() -> List::of);
        if (!persons.list().isEmpty()) {
            out.println();
            out.println("演示人员（姓名 · 岗位 · 用户名 / 密码）Demonstration persons:");
            persons.list()
                    .forEach(person -> out.printf(
                            "  %s · %s · %s / %s%n",
                            person.name(), person.office(), person.login(), person.password()));
        } else if (options.role().commands()) {
            first.secret().ifPresent(secret -> {
                out.println();
                out.println("设立第一位管理员（一次性链接，24 小时内有效）First administrator, one-time link:");
                out.println("  " + address + "/first-administrator/" + secret);
            });
        }
        out.println();
        out.println("按 Ctrl-C 停止 (Ctrl-C stops).");
        out.flush();
    }
}
