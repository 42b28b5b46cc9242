package org.gongjian.app.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.app.whole.ToldProduct.text;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** 陈晓岚 hands her office over to 林芳, and 周敏 stands in for 张国平: over HTTP, each with the token of before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandOverOverHttpTest {
    private static final String LIUYIN = "柳荫社区";
    private static final String ISSUE =
            "{\"raiser\":{\"is\":\"anonymous\"},\"channel\":\"COUNTER\",\"publicSummary\":\"楼道堆物\",\"text\":\"原话\"}";

    private final ToldProduct product = new ToldProduct();
    private String secretary = "";
    private String clerk = "";
    private String follower = "";
    private String deputy = "";

    @BeforeAll
    void open() {
        product.open();
        // what moves by itself changes the list while it is signed
        product.rest();
        secretary = product.token("SECRETARY", LIUYIN);
        clerk = product.token("CLERK", LIUYIN);
        follower = product.token("FOLLOW_UP", LIUYIN);
        deputy = product.token("DEPUTY_SECRETARY", LIUYIN);
    }

    @AfterAll
    void close() {
        product.close();
    }

    private HttpResponse<byte[]> post(String token, String office, String path, String body) {
        return product.send(product.as(token, path)
                .header("Gongjian-Office", office)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String done(String token, String office, String path, String body) {
        HttpResponse<byte[]> answer = post(token, office, path, body);
        assertThat(answer.statusCode()).as(text(answer)).isBetween(200, 201);
        return "?position=" + JsonPath.read(text(answer), "$.position");
    }

    private HttpResponse<byte[]> get(String token, String office, String path) {
        return product.send(product.as(token, path).header("Gongjian-Office", office));
    }

    private String read(String token, String office, String path) {
        HttpResponse<byte[]> answer = get(token, office, path);
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        return text(answer);
    }

    private String page(String token, String office, String path) {
        HttpResponse<byte[]> answer = product.send(
                product.as(token, path).setHeader("Accept", "text/html").header("Gongjian-Office", office));
        assertThat(answer.statusCode()).as(path + " " + text(answer)).isEqualTo(200);
        return text(answer);
    }

    /** An office of the community and who holds it, as its secretary sees them. */
    private record Post(String office, String person) {}

    private Post post(String title) {
        String all = text(product.send(product.as(secretary, "/deputies")));
        String where = "$.items[?(@.title == '" + LIUYIN + " " + title + "')]";
        return new Post(
                JsonPath.<List<String>>read(all, where + ".id").getFirst(),
                JsonPath.<List<String>>read(all, where + ".tenures[0].person").getFirst());
    }

    @Test
    void before_both_signed_nothing_moves_and_afterwards_office_and_work_are_the_colleagues() {
        Post desk = post("录入员");
        Post own = post("回访员");
        String office = desk.office();
        String received = done(clerk, office, "/matters/issues", ISSUE);
        int waiting = JsonPath.read(read(clerk, office, "/" + received), "$.total");
        String prepared = done(
                clerk,
                office,
                "/hand-overs/" + office + "/prepare",
                "{\"successor\":\"" + own.person() + "\",\"decidedBy\":\"社区两委\"}");
        assertThat(page(clerk, office, "/hand-overs" + prepared)).contains("待我签字", "待移交人签字", "林芳");
        assertThat(page(clerk, office, "/hand-overs/" + office))
                .contains("签字移交", "撤回交接", "未结事项清单")
                .as("its own title, not that of the window")
                .contains("<span class=\"soft\">" + LIUYIN + " 录入员</span>");
        assertThat(page(clerk, office, "/")).contains("有 1 份岗位交接清单等您签字");
        assertThat(page(follower, own.office(), "/hand-overs/" + office))
                .contains("谢绝接收")
                .doesNotContain("签字移交");
        assertThat(page(secretary, post("书记").office(), "/hand-overs/" + office))
                .contains("代移交人签字");
        String whole = read(clerk, office, "/hand-overs/" + office + prepared);
        assertThat(JsonPath.<List<?>>read(whole, "$.items[0].items")).hasSizeGreaterThan(5);
        assertThat(JsonPath.<String>read(whole, "$.items[0].line.successor")).isEqualTo("林芳");
        done(clerk, office, "/hand-overs/" + office + "/sign", "{}");

        assertThat(post(follower, office, "/matters/issues", ISSUE).statusCode())
                .as("not yet hers")
                .isEqualTo(403);
        done(clerk, office, "/matters/issues", ISSUE);
        HttpResponse<byte[]> stale = post(follower, own.office(), "/hand-overs/" + office + "/take-over", "{}");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(text(stale)).contains("HAND_OVER_LIST_HAS_CHANGED", "新增 1 件");
        String renewed = done(follower, own.office(), "/hand-overs/" + office + "/renew", "{}");
        assertThat(JsonPath.<List<String>>read(
                        read(follower, own.office(), "/hand-overs/" + office + renewed),
                        "$.items[0].items[?(@.change == 'ADDED')].summary"))
                .containsExactly("楼道堆物");
        String signed = done(clerk, office, "/hand-overs/" + office + "/sign", "{}");
        assertThat(page(follower, own.office(), "/hand-overs/" + office + signed))
                .contains("签字接收", "新增");
        String position = done(follower, own.office(), "/hand-overs/" + office + "/take-over", "{}");

        assertThat(JsonPath.<Integer>read(read(follower, office, "/" + position), "$.total"))
                .isEqualTo(waiting + 1);
        done(follower, office, "/matters/issues", ISSUE);
        assertThat(post(clerk, office, "/matters/issues", ISSUE).statusCode()).isEqualTo(403);
        assertThat(product.send(product.as(clerk, "/")).statusCode())
                .as("she acts in no office any more")
                .isEqualTo(403);
        paperIsKept(office, position);
    }

    private void paperIsKept(String office, String position) {
        String done = read(follower, office, "/hand-overs/" + office + position);
        assertThat(JsonPath.<String>read(done, "$.items[0].line.number")).startsWith("柳");
        assertThat(page(follower, office, "/hand-overs/" + office)).contains("准备交接", "已交接", "/pdf");
        int sequence = JsonPath.read(done, "$.items[0].line.sequence");
        HttpResponse<byte[]> pdf = get(follower, office, "/hand-overs/" + office + "/" + sequence + "/pdf");
        assertThat(pdf.body()).startsWith("%PDF".getBytes());
        assertThat(recognised(pdf.body())).contains("\"genuine\":true", "HAND_OVER_LIST");
        byte[] touched = pdf.body().clone();
        touched[touched.length - 2] ^= 1;
        assertThat(recognised(touched)).contains("\"genuine\":false");
    }

    private String recognised(byte[] file) {
        String boundary = "----paper";
        byte[] head = ("--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n")
                .getBytes();
        byte[] foot = ("\r\n--" + boundary + "--\r\n").getBytes();
        return text(product.send(product.as(secretary, "/ask/papers")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head, file, foot)))));
    }

    @Test
    void a_deputy_acts_from_the_day_named_and_the_timeline_says_so() {
        Post post = post("书记");
        Post own = post("副书记");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        assertThat(post(deputy, post.office(), "/matters/issues", ISSUE).statusCode())
                .isEqualTo(403);
        String named = done(
                secretary,
                post.office(),
                "/deputies/" + post.office() + "/name",
                "{\"deputy\":\"%s\",\"from\":\"%s\",\"lastDay\":\"%s\",\"reason\":\"外出学习\"}"
                        .formatted(own.person(), today, today.plusDays(3)));

        assertThat(page(secretary, post.office(), "/deputies" + named)).contains("岗位代理", "外出学习");
        assertThat(page(secretary, post.office(), "/deputies/" + post.office())).contains("代理中", "结束代理", "指定代理");
        HttpResponse<byte[]> raised = post(deputy, post.office(), "/matters/issues", ISSUE);
        assertThat(raised.statusCode()).as(text(raised)).isEqualTo(201);
        String matter = JsonPath.read(text(raised), "$.id");
        String admitted = done(deputy, post.office(), "/matters/" + matter + "/admit", "{\"route\":\"ROUTINE\"}");
        assertThat(read(deputy, post.office(), "/matters/" + matter + "/timeline" + admitted))
                .contains("周敏（代理柳荫社区 书记）");
        HttpResponse<byte[]> passedOn = post(
                deputy,
                post.office(),
                "/hand-overs/" + post.office() + "/prepare",
                "{\"successor\":\"" + own.person() + "\",\"decidedBy\":\"自己\"}");
        assertThat(text(passedOn)).contains("DEPUTY_DOES_NOT_PASS_THE_OFFICE_ON");
        done(
                secretary,
                post.office(),
                "/deputies/" + post.office() + "/end",
                "{\"deputy\":\"" + own.person() + "\",\"reason\":\"提前返岗\"}");
        assertThat(post(deputy, post.office(), "/matters/issues", ISSUE).statusCode())
                .isEqualTo(403);
    }
}
