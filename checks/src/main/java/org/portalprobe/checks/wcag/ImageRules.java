package org.portalprobe.checks.wcag;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.checks.wcag.RuleVerdict.Spot;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.accessibility.PageStructure;
import org.portalprobe.crawler.artifact.accessibility.PageStructure.Image;

/** Whether alternatives of images say something. */
final class ImageRules {

    private static final Pattern FILE =
            Pattern.compile("(?iu)[^/\\\\]{1,120}\\.(png|jpe?g|gif|svg|webp|avif|bmp|ico|tiff?)");
    /** Those that failure F30 names, and what editors put in by themselves. */
    private static final Set<String> PLACEHOLDERS = Set.of(
            "image",
            "picture",
            "photo",
            "spacer",
            "img",
            "graphic",
            "alt",
            "alt text",
            "image alt",
            "untitled",
            "null",
            "undefined",
            "image placeholder",
            "placeholder",
            "ảnh",
            "hình ảnh",
            "hình",
            "bức ảnh",
            "mô tả ảnh",
            "chưa có tiêu đề",
            "anh",
            "hinh anh");

    private static final int TELLING = 48;

    private ImageRules() {}

    static List<OwnRule> all() {
        return List.of(
                new OwnRule(
                        "image-alt-meaningless",
                        Impact.SERIOUS,
                        List.of("1.1.1"),
                        List.of("qt1vmo"),
                        "F30",
                        OwnRules.each(ImageRules::named, ImageRules::meaningless)),
                new OwnRule(
                        "image-alt-other-subject",
                        Impact.SERIOUS,
                        List.of("1.1.1"),
                        List.of("qt1vmo"),
                        "G94",
                        OwnRules.each(ImageRules::named, ImageRules::otherSubject)),
                new OwnRule(
                        "image-hidden-informative",
                        Impact.SERIOUS,
                        List.of("1.1.1"),
                        List.of("e88epe"),
                        "F38, F39",
                        OwnRules.each(ImageRules::hidden, ImageRules::informative)));
    }

    private static List<Image> named(PageStructure page) {
        return page.images().stream()
                .filter(image -> !image.decorative() && !image.name().isBlank())
                .toList();
    }

    private static List<Image> hidden(PageStructure page) {
        return page.images().stream().filter(Image::decorative).toList();
    }

    private static Stream<Spot> meaningless(Image image) {
        String name = image.name().strip();
        boolean file = FILE.matcher(name).matches()
                || (!source(image).isEmpty() && name.equals(stem(image)) && codeLike(name));
        boolean empty = PLACEHOLDERS.contains(name.toLowerCase(Locale.ROOT)) || !Wording.hasLetters(name);
        return OwnRules.fail(file || empty, image.place(), name);
    }

    /** The name and the file's name both speak of a logo, but not of the same. */
    private static Stream<Spot> otherSubject(Image image) {
        Set<String> said = tokens(image.name());
        Set<String> stored = tokens(stem(image));
        boolean logo = said.remove("logo") && stored.remove("logo");
        said.removeIf(token -> token.length() < 3 && !token.chars().anyMatch(Character::isDigit));
        boolean other =
                logo && !said.isEmpty() && !stored.isEmpty() && said.stream().noneMatch(stored::contains);
        return OwnRules.review(other, image.place(), image.name() + " / " + stem(image));
    }

    private static Stream<Spot> informative(Image image) {
        boolean big = image.width() >= TELLING && image.height() >= TELLING;
        boolean described = !image.title().isBlank()
                || image.alt().filter(alt -> !alt.isBlank()).isPresent();
        return OwnRules.review((big || described) && image.beside().isBlank(), image.place(), image.title());
    }

    private static boolean codeLike(String name) {
        return name.matches(".*[\\d_].*") || name.matches("\\p{Ll}+(-\\p{Ll}+)+");
    }

    private static Set<String> tokens(String text) {
        return Pattern.compile("[^\\p{L}\\p{N}]+")
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(token -> !token.isBlank())
                .collect(Collectors.toSet());
    }

    private static String source(Image image) {
        return image.source().replaceFirst("[?#].*", "").replaceFirst(".*/", "");
    }

    private static String stem(Image image) {
        return source(image).replaceFirst("\\.[A-Za-z0-9]{2,5}$", "");
    }
}
