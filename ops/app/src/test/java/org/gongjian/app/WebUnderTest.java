package org.gongjian.app;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongjian.app.access.OperatorKey;
import org.gongjian.app.account.Accounts;
import org.gongjian.app.database.Database;
import org.gongjian.app.database.Pools;
import org.gongjian.app.office.HeldOffices;
import org.gongjian.app.options.Options;
import org.gongjian.app.start.Sides;
import org.gongjian.app.start.WebSide;
import org.gongjian.postgres.TestDatabase;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id.AreaId;
import org.gongjian.record.Id.OfficeId;
import org.gongjian.record.Id.PersonId;
import org.gongjian.record.Role;
import org.gongjian.store.Migrations;
import org.gongjian.store.keys.KeyFile;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The web edge alone, over a database of its own, spoken to over HTTP. Nothing of the command or query side runs. */
public final class WebUnderTest implements AutoCloseable {

    public static final String PASSWORD = "correct horse battery";

    private final TestDatabase database = TestDatabase.fresh(Migrations::run);
    private final Map<PersonId, List<HeldOffices.HeldOffice>> offices = new HashMap<>();
    private final Map<PersonId, List<HeldOffices.HeldOffice>> successions = new HashMap<>();
    private final Path folder;
    private final ConfigurableApplicationContext spring;

    public WebUnderTest(Class<?>... planted) {
        try {
            folder = Files.createTempDirectory("gongjian-web");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        List<Class<?>> all = new ArrayList<>(
                List.of(WebSide.class, Pools.OfCommands.class, Pools.OfQueries.class, Sides.LanguageOfForms.class));
        all.addAll(Arrays.asList(planted));
        SpringApplication application = new SpringApplication(all.toArray(Class<?>[]::new));
        application.setDefaultProperties(Map.of("server.port", 0, "logging.threshold.console", "WARN"));
        application.addInitializers(context -> register((GenericApplicationContext) context));
        spring = application.run();
    }

    private void register(GenericApplicationContext context) {
        context.registerBean(Options.class, () -> Options.parse("--data", folder.toString(), "--no-demo"));
        context.registerBean(
                Database.class,
                () -> new Database(
                        database.jdbcUrl(),
                        database.ownerCredentials(),
                        database.appendCredentials(),
                        database.viewCredentials(),
                        null),
                definition -> definition.setDestroyMethodName(""));
        context.registerBean(KeyFile.class, KeyFile::random);
        context.registerBean(OperatorKey.class, () -> OperatorKey.leaveIn(folder.resolve("operator.key")));
        context.registerBean(HeldOffices.class, Held::new);
    }

    private final class Held implements HeldOffices {
        @Override
        public List<HeldOffice> of(PersonId person) {
            return offices.getOrDefault(person, List.of());
        }

        @Override
        public List<HeldOffice> toBeTakenOverBy(PersonId person) {
            return successions.getOrDefault(person, List.of());
        }
    }

    /** From now on the hand-over of an office to this person waits for his signature. */
    public void succession(PersonId person, Role role) {
        AreaPath scope = new AreaPath(new AreaId(UUID.randomUUID()), null, null);
        successions.put(
                person,
                List.of(new HeldOffices.HeldOffice(
                        new OfficeId(UUID.randomUUID()),
                        role,
                        scope,
                        null,
                        "柳荫社区 " + role,
                        "林芳",
                        Acting.Standing.SUCCESSOR)));
    }

    /** Opens an account whose person holds these offices, in this order. */
    public PersonId person(String login, Role... roles) {
        PersonId person = new PersonId(UUID.randomUUID());
        AreaPath scope = new AreaPath(new AreaId(UUID.randomUUID()), null, null);
        offices.put(
                person,
                Arrays.stream(roles)
                        .map(role -> new HeldOffices.HeldOffice(
                                new OfficeId(UUID.randomUUID()),
                                role,
                                scope,
                                null,
                                "柳荫社区 " + role,
                                "陈晓岚",
                                Acting.Standing.HOLDER))
                        .toList());
        bean(Accounts.class).open(login, person, PASSWORD, Accounts.Standing.OWN, "test");
        return person;
    }

    public UUID office(PersonId person, int index) {
        return offices.get(person).get(index).office().value();
    }

    public <T> T bean(Class<T> type) {
        return spring.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return spring.getBean(name, type);
    }

    public TestDatabase database() {
        return database;
    }

    public Path folder() {
        return folder;
    }

    public URI address(String path) {
        int port = ((ServletWebServerApplicationContext) spring).getWebServer().getPort();
        return URI.create("http://localhost:" + port + path);
    }

    /** A browser of its own. */
    public Browser browser() {
        return new Browser();
    }

    /** Keeps cookies and reads the CSRF token of the last page, as a browser without JavaScript does. */
    public final class Browser {

        private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

        private final CookieManager cookies = new CookieManager();
        private final HttpClient http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        private String token = "";

        public HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(address(path)).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        }

        public HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                HttpResponse<String> answer =
                        http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                Matcher found = TOKEN.matcher(answer.body());
                if (found.find()) {
                    token = found.group(1);
                }
                return answer;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        public HttpResponse<String> get(String path) {
            return send(request(path));
        }

        /** Posts fields, name and value in turn, with the token. */
        public HttpResponse<String> post(String path, String... fields) {
            List<String> all = new ArrayList<>(Arrays.asList(fields));
            all.addAll(List.of("_csrf", token));
            return postBare(path, all.toArray(String[]::new));
        }

        /** Posts without the token. */
        public HttpResponse<String> postBare(String path, String... fields) {
            StringBuilder body = new StringBuilder();
            for (int i = 0; i < fields.length; i += 2) {
                body.append(i == 0 ? "" : "&")
                        .append(encoded(fields[i]))
                        .append('=')
                        .append(encoded(fields[i + 1]));
            }
            return send(request(path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
        }

        public Browser logIn(String login) {
            return logIn(login, PASSWORD);
        }

        public Browser logIn(String login, String password) {
            get("/login");
            post("/login", "username", login, "password", password);
            get("/password");
            return this;
        }

        public String token() {
            return token;
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    public static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Override
    public void close() {
        spring.close();
        database.close();
    }
}
