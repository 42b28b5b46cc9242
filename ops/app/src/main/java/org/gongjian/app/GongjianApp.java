package org.gongjian.app;

import org.gongjian.app.options.Options;
import org.gongjian.app.start.Server;

/** Starts the product, or does what a sub-command says. */
public final class GongjianApp {

    private GongjianApp() {}

    public static void main(String[] words) {
        try {
            Options options = Options.parse(words);
            if (options.task().getFirst().equals("serve")) {
                Server.start(options).announce();
            } else {
                System.exit(org.gongjian.app.client.SubCommand.run(options));
            }
        } catch (Options.Unusable unusable) {
            System.err.println(unusable.getMessage());
            System.exit(2);
        }
    }
}
