package org.portalprobe.reports.post;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.portalprobe.config.notice.NoticeSettings;
import org.portalprobe.reports.notice.Message;

/**
 * Posts a notice as JSON. {@code PortalProbe-Signature: t=SECONDS,v1=HEX} is HMAC-SHA-256 over {@code SECONDS.BODY} under the shared secret, by
 * which a receiver knows sender and time; {@code Idempotency-Key} is the notice's own. Redirects are not followed.
 */
public final class WebhookChannel implements Channel {

    static final String SIGNATURE = "PortalProbe-Signature";

    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final String MAC = "HmacSHA256";

    private final NoticeSettings.Webhook webhook;
    private final SecretKeySpec secret;
    private final InstantSource clock;

    public WebhookChannel(NoticeSettings.Webhook webhook, String secret, InstantSource clock) {
        this.webhook = webhook;
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), MAC);
        this.clock = clock;
    }

    @Override
    public String name() {
        // A query may hold a token.
        return "webhook:" + webhook.url().getScheme() + "://" + webhook.url().getAuthority()
                + webhook.url().getPath();
    }

    @Override
    public Optional<String> send(Message message) {
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(DEADLINE)
                .build()) {
            CompletableFuture<HttpResponse<Void>> answer =
                    client.sendAsync(request(message), BodyHandlers.discarding());
            int status = answer.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            client.shutdownNow();
            return status / 100 == 2 ? Optional.empty() : Optional.of("answered " + status);
        } catch (TimeoutException late) {
            return Optional.of("no answer within " + DEADLINE.toSeconds() + " s");
        } catch (ExecutionException failed) {
            return Optional.of("cannot be sent: " + failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.of("stopped as asked");
        }
    }

    private HttpRequest request(Message message) {
        long seconds = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(webhook.url())
                .header("Content-Type", "application/json; charset=UTF-8")
                .header("User-Agent", "PortalProbe")
                .header("Idempotency-Key", "\"" + message.key() + "\"")
                .header(SIGNATURE, "t=" + seconds + ",v1=" + signature(secret, seconds, message.json()))
                .POST(BodyPublishers.ofString(message.json(), StandardCharsets.UTF_8))
                .build();
    }

    static String signature(SecretKeySpec secret, long seconds, String body) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + MAC, impossible);
        }
    }
}
