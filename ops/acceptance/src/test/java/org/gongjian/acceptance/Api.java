package org.gongjian.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that talks to the product as somebody in one of his offices. What it reads has passed what was last written through
 * any of them.
 */
final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final URI address;
    private final Token token;
    private final @Nullable UUID office;
    private final long[] position;

    private Api(URI address, Token token, @Nullable UUID office, long[] position) {
        this.address = address;
        this.token = token;
        this.office = office;
        this.position = position;
    }

    /** Gets a token for this log-in. */
    static Api login(URI address, String login, String password) {
        Token token = new Token(
                address, Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8)));
        token.renew().accepted();
        return new Api(address, token, null, new long[1]);
    }

    /** A token of somebody; a story runs on for months, and a token for a working day. */
    private static final class Token {
        private final URI address;
        private final String basic;
        private String bearer = "";

        Token(URI address, String basic) {
            this.address = address;
            this.basic = basic;
        }

        Answer renew() {
            Answer answer = Answer.of(Api.send(
                    HttpRequest.newBuilder(address.resolve("/tokens"))
                            .header("Authorization", "Basic " + basic)
                            .POST(HttpRequest.BodyPublishers.noBody()),
                    HttpResponse.BodyHandlers.ofString()));
            if (answer.status() == 200) {
                bearer = answer.body().get("token").stringValue();
            }
            return answer;
        }

        Answer send(HttpRequest.Builder request) {
            return Answer.of(send(request, HttpResponse.BodyHandlers.ofString()));
        }

        /** Sends as its holder, with a new token when this one has run out. */
        <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
            HttpResponse<T> answer = Api.send(on(request), body);
            return answer.statusCode() == 401 && renew().status() == 200 ? Api.send(on(request), body) : answer;
        }

        private HttpRequest.Builder on(HttpRequest.Builder request) {
            return request.setHeader("Authorization", "Bearer " + bearer);
        }
    }

    /** The same person in this office. */
    Api in(UUID another) {
        return new Api(address, token, another, position);
    }

    /** Shares with another what was last written. */
    Api following(Api other) {
        return new Api(address, token, office, other.position);
    }

    /** An answer of the product. */
    record Answer(int status, String text, Map<String, List<String>> headers) {

        static Answer of(HttpResponse<String> answer) {
            return new Answer(
                    answer.statusCode(), answer.body(), answer.headers().map());
        }

        JsonNode body() {
            return JSON.readTree(text);
        }

        /** The body of an answer that says yes. */
        JsonNode accepted() {
            assertThat(status).as(text).isBetween(200, 201);
            return body();
        }

        UUID id() {
            return UUID.fromString(accepted().get("id").stringValue());
        }

        /** The problem of an answer that says no, for exactly this reason. */
        JsonNode refused(String code) {
            assertThat(status).as(text).isGreaterThanOrEqualTo(400);
            JsonNode problem = body();
            assertThat(problem.get("code").stringValue()).as(text).isEqualTo(code);
            assertThat(problem.get("detail").stringValue()).isNotBlank();
            return problem;
        }
    }

    /** Sends JSON under a key of its own. */
    Answer post(String path, String json) {
        return post(path, json, UUID.randomUUID().toString());
    }

    /** Sends JSON under a given key. */
    Answer post(String path, String json, String key) {
        Answer answer = token.send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(json)));
        if (answer.status() < 300 && answer.body().get("position") instanceof JsonNode written) {
            position[0] = Math.max(position[0], written.asLong());
        }
        return answer;
    }

    /** Asks with the question in the body; nothing is written by it. */
    Answer ask(String path, String json) {
        return token.send(request(path + "?position=" + position[0])
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Sends a body as it is, an upload for example. */
    Answer post(String path, String type, byte[] body) {
        return token.send(
                request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** Reads JSON. */
    Answer get(String path) {
        return token.send(request(after(path)).GET());
    }

    private String after(String path) {
        return path + (path.contains("?") ? "&" : "?") + "position=" + position[0];
    }

    /** Reads a file. */
    byte[] file(String path) {
        HttpResponse<byte[]> answer = token.send(request(path).GET(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** Reads a page as a browser would, in the same office. */
    Answer page(String path) {
        return token.send(request(after(path)).setHeader("Accept", "text/html").GET());
    }

    /** Reads whatever is there: the bytes of a page or a file, or nothing where the answer is no. */
    byte[] bytes(String path, String accept) {
        HttpResponse<byte[]> answer = token.send(
                request(after(path)).setHeader("Accept", accept).GET(), HttpResponse.BodyHandlers.ofByteArray());
        return answer.statusCode() == 200 ? answer.body() : new byte[0];
    }

    /** Sends a form and takes the file that comes back. */
    byte[] download(String path, String form) {
        HttpResponse<byte[]> answer = token.send(
                request(path)
                        .setHeader("Accept", "*/*")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).header("Accept", "application/json");
        return office == null ? request : request.header("Gongjian-Office", office.toString());
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return HTTP.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
