package org.gongjian.app.client;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gongjian.app.options.Options;
import org.gongjian.importing.register.Register;

/** {@code logins}, {@code import}, {@code rebuild}: what {@code ops/run} does with a running product. */
public final class SubCommand {

    private static final String USAGE =
            """
            用法 (usage):
              ops/run [--port N] [--data DIR] [--no-demo] [--demo-date DATE] [--url JDBC-URL] [--role all|command|query]
                      [--key-file FILE] [--password-file FILE] [--production]
              ops/run logins
              ops/run import REGISTER FILE --community C [--source NAME]
                      REGISTER: %s
              ops/run rebuild NAME
              ops/run keys rotate""".formatted(Arrays.stream(Register.values()).map(Register::path).collect(Collectors.joining("|")));

    private SubCommand() {}

    /** Does it; the exit code of the process. */
    public static int run(Options options) {
        try {
            return switch (options.task().getFirst()) {
                case "logins" -> logins(RunningApp.over(options));
                case "rebuild" -> rebuild(options);
                case "import" -> RegisterImport.run(options);
                default -> throw new Options.Unusable(USAGE);
            };
        } catch (IOException e) {
            System.err.println("与运行中的程序通信失败 (no answer): " + e.getClass().getSimpleName());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }

    private static int logins(RunningApp app) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                app.send(app.request("/demonstration/logins").build());
        if (answer.statusCode() != 200) {
            System.err.println("当前没有演示账号 (no demonstration accounts)");
            return 1;
        }
        System.out.print(answer.body());
        return 0;
    }

    private static int rebuild(Options options) throws IOException, InterruptedException {
        List<String> task = options.task();
        if (task.size() != 2 || !task.get(1).matches("[a-z_]+")) {
            throw new Options.Unusable(USAGE);
        }
        RunningApp app = RunningApp.over(options);
        HttpResponse<String> answer = app.send(app.asOperator("/operations/rebuild/" + task.get(1))
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody())
                .build());
        System.out.println(answer.body());
        return answer.statusCode() == 200 ? 0 : 1;
    }

    static String usage() {
        return USAGE;
    }
}
