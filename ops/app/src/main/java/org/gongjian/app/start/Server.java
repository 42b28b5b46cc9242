package org.gongjian.app.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gongjian.app.access.OperatorKey;
import org.gongjian.app.database.Database;
import org.gongjian.app.options.Options;
import org.gongjian.store.keys.KeyFile;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * One running process: the database, then Spring over it; stopped in the opposite order, whichever way it ends. The port stands
 * in a file of the data folder while it runs, so that sub-commands find it.
 */
public final class Server implements AutoCloseable {

    private final Options options;
    private final Database database;
    private final ConfigurableApplicationContext spring;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Server(Options options, Database database, ConfigurableApplicationContext spring) {
        this.options = options;
        this.database = database;
        this.spring = spring;
    }

    /** Starts everything; a failure on the way stops what was started. */
    public static Server start(Options options) {
        System.setProperty("disable-axoniq-console-message", "true");
        System.setProperty("axoniq.update-checker.disabled", "true");
        // silent until Spring has set the log up; what goes wrong before is thrown
        LoggingSystem.get(Server.class.getClassLoader()).beforeInitialize();
        Database database = Database.open(options);
        try {
            database.migrate();
            KeyFile keys = database.keys(options.keyFileOrDefault());
            Server server = new Server(options, database, spring(options, database, keys));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
            server.leavePort();
            return server;
        } catch (RuntimeException | Error failure) {
            database.close();
            throw failure;
        }
    }

    private static ConfigurableApplicationContext spring(Options options, Database database, KeyFile keys) {
        List<Class<?>> sides = new ArrayList<>(List.of(WebSide.class));
        sides.addAll(Sides.of(options));
        SpringApplication application = new SpringApplication(sides.toArray(Class<?>[]::new));
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(Map.of(
                "server.port", options.port(),
                "logging.file.name",
                        options.data().resolve("logs").resolve("gongjian.log").toString(),
                // on a terminal only what a person must see
                "logging.threshold.console", options.production() ? "INFO" : "WARN"));
        application.addInitializers(context -> register((GenericApplicationContext) context, options, database, keys));
        return application.run();
    }

    private static void register(GenericApplicationContext context, Options options, Database database, KeyFile keys) {
        context.registerBean(Options.class, () -> options);
        // closed after the context, not with it
        context.registerBean(Database.class, () -> database, definition -> definition.setDestroyMethodName(""));
        context.registerBean(KeyFile.class, () -> keys);
        context.registerBean(
                OperatorKey.class, () -> OperatorKey.leaveIn(options.data().resolve("operator.key")));
    }

    /** Where it listens. */
    public int port() {
        return Objects.requireNonNull(((ServletWebServerApplicationContext) spring).getWebServer())
                .getPort();
    }

    /** Tells the person at the terminal where to go and as whom. */
    public void announce() {
        spring.getBean(Announcement.class).print(port());
    }

    private void leavePort() {
        try {
            Path half = Files.createTempFile(options.data(), "port", ".new");
            Files.writeString(half, port() + "\n" + ProcessHandle.current().pid() + "\n");
            Files.move(half, portFile(options.data()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Port and process id of the product that runs over this data folder. */
    public static Path portFile(Path data) {
        return data.resolve("port");
    }

    /** HTTP first, then processors and pools, the database last. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            Files.deleteIfExists(portFile(options.data()));
            spring.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            database.close();
        }
    }
}
