package org.gongjian.bench;

import java.nio.file.Path;
import java.util.Objects;
import org.gongjian.app.options.Options;
import org.gongjian.app.start.Server;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;

/** A node of the product within this process, for what has to be called and not requested. */
public final class InProcess implements ApplicationListener<ContextRefreshedEvent>, AutoCloseable {
    private static volatile @Nullable ApplicationContext refreshed;

    private final @Nullable Server server;

    /** For Spring, which tells it of the context. */
    public InProcess() {
        this.server = null;
    }

    private InProcess(Server server) {
        this.server = server;
    }

    static InProcess start(Path data, String role) {
        return new InProcess(Server.start(Options.parse("--data", data.toString(), "--port", "0", "--role", role)));
    }

    <T> T bean(Class<T> type) {
        return Objects.requireNonNull(refreshed).getBean(type);
    }

    <T> T bean(String name, Class<T> type) {
        return Objects.requireNonNull(refreshed).getBean(name, type);
    }

    @Override
    public void onApplicationEvent(ContextRefreshedEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext context) {
            refreshed = context;
        }
    }

    @Override
    public void close() {
        Objects.requireNonNull(server).close();
    }
}
