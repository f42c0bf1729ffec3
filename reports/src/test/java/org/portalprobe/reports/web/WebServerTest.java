package org.portalprobe.reports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebServerTest {

    private static final InetSocketAddress ANY = InetSocketAddress.createUnresolved("127.0.0.1", 0);

    private static final List<Route> ROUTES = List.of(
            Route.get(
                    "/night/{night}",
                    asked -> Answer.text(
                            200,
                            asked.path().apply("night") + asked.value("lang").orElse(""))),
            Route.post(
                    "/order",
                    asked -> Answer.text(
                            200,
                            asked.bearer().orElse("nobody") + asked.value("why").orElse(""))),
            Route.get("/bug", asked -> {
                throw new IllegalStateException("secret");
            }));

    @Test
    void answersWithItsHeadersAndNothingOfItsBugs() throws Exception {
        try (WebServer web = WebServer.open(ANY, ROUTES)) {
            HttpResponse<String> page = get(web, "/night/%C4%91%C3%AAm?lang=vi");
            assertThat(page.body()).isEqualTo("đêmvi");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'");
            assertThat(page.headers().firstValue("Server")).isEmpty();
            HttpResponse<String> bug = get(web, "/bug");
            assertThat(bug.statusCode()).isEqualTo(500);
            assertThat(bug.body()).doesNotContain("secret");
            assertThat(get(web, "/nowhere").statusCode()).isEqualTo(404);
            assertThat(get(web, "/order").statusCode()).isIn(404, 405);
            HttpResponse<String> order = send(HttpRequest.newBuilder(at(web, "/order"))
                    .header("Authorization", "Bearer abc")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("why=%C4%91%C3%AAm"))
                    .build());
            assertThat(order.body()).isEqualTo("abcđêm");
        }
    }

    @Test
    void saysThatItsAddressIsTaken() throws Exception {
        try (WebServer web = WebServer.open(ANY, ROUTES)) {
            assertThatThrownBy(() -> WebServer.open(web.address(), ROUTES))
                    .isInstanceOf(WebServer.Unbound.class)
                    .hasMessageContaining("in use by another process");
        }
    }

    private static HttpResponse<String> get(WebServer web, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(web, path)).build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static URI at(WebServer web, String path) {
        return URI.create("http://127.0.0.1:" + web.address().getPort() + path);
    }
}
