package org.portalprobe.reports.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.Language;
import org.portalprobe.crawler.artifact.LoadDetail;
import org.portalprobe.crawler.artifact.LoadTiming;
import org.portalprobe.reports.LoadDetails;
import org.portalprobe.reports.Visits;
import org.portalprobe.reports.words.Words;

class LoadStoryTest {

    private static final Words EN = Words.in(Language.EN);

    @Test
    void tellsEveryKeyPageAndDeviceThatKeptItsDetail() {
        List<LoadStory> stories = stories();

        assertThat(stories).extracting(LoadStory::title).containsExactly("Home, mobile", "Home, desktop");
        assertThat(stories).extracting(LoadStory::id).containsExactly("load-home-mobile", "load-home-desktop");
        assertThat(stories.getFirst().lead()).containsExactly("By load 3.", "Largest content: img.banner.");
        assertThat(stories.getFirst().film().look()).isEqualTo("mobile");
    }

    @Test
    void saysWhatCostsMost() {
        assertThat(stories().getLast().advice())
                .anySatisfy(
                        one -> assertThat(one).contains("server's first byte", "https://dichvucong.example.gov.vn/"))
                .anySatisfy(one -> assertThat(one).contains("not compressed", "style.css"));
    }

    @Test
    void marksThePictureThatFirstShowsAMoment() {
        List<Filmstrip.Picture> film = stories().getLast().film().pictures();

        assertThat(film).extracting(Filmstrip.Picture::complete).containsExactly("0%", "50%", "80%", "100%");
        assertThat(film.get(1).marks()).containsExactly("FCP 1.26 s");
        assertThat(film.get(2).marks()).containsExactly("LCP 2.02 s");
        assertThat(film.get(1).alt()).isEqualTo("The page after 1.26 s, 50% shown");
        assertThat(stories().getLast().film().note()).startsWith("4 of 57 pictures");
    }

    @Test
    void aPictureMayBeDatedAFewFramesBeforeThePaintThatItShows() {
        LoadDetail detail = LoadDetails.of(980);
        LoadTiming timing = Visits.seen("vi-du", 3).timedLoads().stream()
                .flatMap(load -> load.timing().toOptional().stream())
                .filter(one -> one.firstContentfulPaint().orElse(0.0) == 1_020)
                .findFirst()
                .orElseThrow();

        Filmstrip film = Filmstrip.of(timing, detail, FormFactor.DESKTOP, blob -> Optional.empty(), EN);

        assertThat(film.pictures().get(1).marks()).containsExactly("FCP 1.02 s");
        assertThat(film.pictures().get(1).file()).isEmpty();
    }

    @Test
    void aPortalThatWasNotTimedHasNone() {
        assertThat(LoadStory.all(Visits.unreachable("vang-mat"), blob -> Optional.empty(), EN))
                .isEmpty();
    }

    private static List<LoadStory> stories() {
        return LoadStory.all(Visits.seen("vi-du", 3), blob -> Optional.of("assets/x.jpg"), EN);
    }
}
