package org.portalprobe.checks.wcag;

import java.util.List;
import java.util.stream.Stream;
import org.portalprobe.checks.wcag.RuleVerdict.Spot;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.accessibility.PageStructure;
import org.portalprobe.crawler.artifact.accessibility.PageStructure.Field;
import org.portalprobe.crawler.artifact.accessibility.PageStructure.Group;

/** Groups, labels and surprises of forms, as far as they show without sending anything. */
final class FormRules {

    private FormRules() {}

    static List<OwnRule> all() {
        return List.of(
                new OwnRule(
                        "fieldset-without-legend",
                        Impact.MODERATE,
                        List.of("1.3.1", "3.3.2"),
                        List.of(),
                        "H71",
                        OwnRules.each(page -> of(page, "fieldset"), FormRules::unnamed)),
                new OwnRule(
                        "choices-without-group",
                        Impact.MODERATE,
                        List.of("1.3.1", "3.3.2"),
                        List.of(),
                        "H71",
                        OwnRules.each(page -> of(page, "choices"), FormRules::loose)),
                new OwnRule(
                        "placeholder-as-label",
                        Impact.MODERATE,
                        List.of("3.3.2"),
                        List.of(),
                        "H44",
                        OwnRules.each(PageStructure::fields, FormRules::placeholder)),
                new OwnRule(
                        "select-acts-at-once",
                        Impact.MODERATE,
                        List.of("3.2.2"),
                        List.of(),
                        "F37, H32",
                        OwnRules.each(PageStructure::fields, FormRules::surprising)));
    }

    private static List<Group> of(PageStructure page, String kind) {
        return page.groups().stream().filter(group -> group.kind().equals(kind)).toList();
    }

    private static Stream<Spot> unnamed(Group group) {
        // A fieldset around a single control groups nothing.
        return OwnRules.fail(group.legend().isBlank() && group.controls() != 1, group.place(), "");
    }

    private static Stream<Spot> loose(Group group) {
        return OwnRules.review(true, group.place(), String.valueOf(group.controls()));
    }

    private static Stream<Spot> placeholder(Field field) {
        return OwnRules.review(!field.labelled() && !field.placeholder().isBlank(), field.place(), field.placeholder());
    }

    private static Stream<Spot> surprising(Field field) {
        boolean chooses = field.type().equals("select") || field.type().equals("radio");
        return OwnRules.review(chooses && field.reactsToChange() && !field.submitted(), field.place(), field.name());
    }
}
