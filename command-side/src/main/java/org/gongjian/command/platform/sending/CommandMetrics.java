package org.gongjian.command.platform.sending;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** {@code gongjian.commands}: how long, per command and outcome; {@code gongjian.commands.conflicts}: decided again. */
public final class CommandMetrics {
    private final MeterRegistry registry;

    public CommandMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    Sample start(String command) {
        return new Sample(command, Timer.start(registry));
    }

    void conflict() {
        registry.counter("gongjian.commands.conflicts").increment();
    }

    /** One request. */
    final class Sample {
        private final String command;
        private final Timer.Sample timer;

        private Sample(String command, Timer.Sample timer) {
            this.command = command;
            this.timer = timer;
        }

        void accepted() {
            stop("accepted", "");
        }

        void refused(String code) {
            stop("refused", code);
        }

        void failed() {
            stop("failed", "");
        }

        private void stop(String outcome, String code) {
            timer.stop(registry.timer("gongjian.commands", "command", command, "outcome", outcome, "code", code));
        }
    }
}
