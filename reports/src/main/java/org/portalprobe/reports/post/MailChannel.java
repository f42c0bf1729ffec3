package org.portalprobe.reports.post;

import jakarta.mail.Authenticator;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.portalprobe.config.notice.NoticeSettings;
import org.portalprobe.reports.notice.Message;

/** Mail in plain text, UTF-8. A password is sent over an encrypted connection alone, to a server whose certificate bears its name. */
public final class MailChannel implements Channel {

    private static final String MILLIS = "20000";

    private final NoticeSettings.Mail mail;
    private final Session session;
    private final InstantSource clock;

    /** @param password asked for where the mail has a user */
    public MailChannel(NoticeSettings.Mail mail, Optional<String> password, InstantSource clock) {
        this.mail = mail;
        this.clock = clock;
        this.session = Session.getInstance(properties(mail), authenticator(mail, password));
    }

    private static Properties properties(NoticeSettings.Mail mail) {
        var all = new Properties();
        all.setProperty("mail.transport.protocol", "smtp");
        all.setProperty("mail.smtp.host", mail.host());
        all.setProperty("mail.smtp.port", String.valueOf(mail.port()));
        all.setProperty("mail.smtp.auth", String.valueOf(mail.user().isPresent()));
        all.setProperty(
                "mail.smtp.starttls.required", String.valueOf(mail.security() == NoticeSettings.Security.STARTTLS));
        all.setProperty(
                "mail.smtp.starttls.enable", String.valueOf(mail.security() == NoticeSettings.Security.STARTTLS));
        all.setProperty("mail.smtp.ssl.enable", String.valueOf(mail.security() == NoticeSettings.Security.TLS));
        all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        for (String phase : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            all.setProperty("mail.smtp." + phase, MILLIS);
        }
        return all;
    }

    private static Authenticator authenticator(NoticeSettings.Mail mail, Optional<String> password) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(mail.user().orElse(""), password.orElse(""));
            }
        };
    }

    @Override
    public String name() {
        return "mail:" + String.join(",", mail.to());
    }

    @Override
    public Optional<String> send(Message message) {
        try {
            var letter = new Letter(session, message.key() + " " + name());
            letter.setFrom(new InternetAddress(mail.from(), true));
            for (String to : mail.to()) {
                letter.addRecipient(RecipientType.TO, new InternetAddress(to, true));
            }
            letter.setSubject(message.subject(), StandardCharsets.UTF_8.name());
            letter.setText(message.body(), StandardCharsets.UTF_8.name());
            letter.setHeader("Auto-Submitted", "auto-generated");
            letter.setHeader("X-PortalProbe-Notice", message.key());
            letter.setSentDate(Date.from(clock.instant()));
            Transport.send(letter);
            return Optional.empty();
        } catch (MessagingException refused) {
            return Optional.of(
                    String.valueOf(refused.getMessage()).lines().findFirst().orElse("refused"));
        }
    }

    /** The same notice has the same id: who dies between sending and noting it sends it again, and a mail program shows it once. */
    private static final class Letter extends MimeMessage {
        private final String about;

        Letter(Session session, String about) {
            super(session);
            this.about = about;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader(
                    "Message-ID",
                    "<" + UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8)) + "@portalprobe>");
        }
    }
}
