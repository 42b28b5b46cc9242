package org.gongjian.app;

import java.util.Optional;
import org.gongjian.app.client.SubCommand;
import org.gongjian.app.options.Options;
import org.gongjian.app.start.KeysCommand;
import org.gongjian.app.start.Server;
import org.gongjian.app.start.WhyNot;

/** Starts the product, or does what a sub-command says. */
public final class GongjianApp {

    private GongjianApp() {}

    public static void main(String[] words) {
        try {
            Options options = Options.parse(words);
            switch (options.task().getFirst()) {
                case "serve" -> Server.start(options).announce();
                case "keys" -> System.exit(KeysCommand.run(options));
                default -> System.exit(SubCommand.run(options));
            }
        } catch (RuntimeException failure) {
            Optional<String> why = WhyNot.of(failure);
            why.ifPresentOrElse(System.err::println, failure::printStackTrace);
            System.exit(why.isPresent() ? 2 : 1);
        }
    }
}
