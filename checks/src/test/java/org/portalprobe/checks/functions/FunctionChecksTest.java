package org.portalprobe.checks.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.portalprobe.checks.Check;
import org.portalprobe.checks.CheckContract;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.Visits;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.CrawlFacts;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Sample;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.SkippedPage;
import org.portalprobe.crawler.artifact.Trial;
import org.portalprobe.crawler.artifact.Visit;

class FunctionChecksTest {

    private static final String SEARCH =
            "<form action=/tim><input name=q placeholder='Tìm thủ tục hành chính'><button>Tìm kiếm</button></form>";
    private static final String LOOKUP =
            "<form action=/tra-cuu><input name=ma placeholder='Mã hồ sơ'><button>Tra cứu</button></form>";

    @Nested
    class TheCatalogue extends CheckContract {
        @Override
        protected Check<Visit> check() {
            return Offers.check("procedure-catalogue");
        }
    }

    @Nested
    class TheSearch extends CheckContract {
        @Override
        protected Check<Visit> check() {
            return Offers.check("procedure-search");
        }
    }

    @Nested
    class TheDetail extends CheckContract {
        @Override
        protected Check<Visit> check() {
            return Offers.check("procedure-detail");
        }
    }

    @Nested
    class TheFeedback extends CheckContract {
        @Override
        protected Check<Visit> check() {
            return Offers.check("feedback-entry");
        }
    }

    @Nested
    class TheLinks extends CheckContract {
        @Override
        protected Check<Visit> check() {
            return Offers.check("broken-links");
        }
    }

    @Nested
    class TheConsistency extends CheckContract {
        @Override
        protected Check<Visit> check() {
            return Offers.check("home-consistent");
        }
    }

    @Nested
    class TheWidth extends CheckContract {
        @Override
        protected Check<Visit> check() {
            return Offers.check("viewport-fit");
        }
    }

    @Test
    void showsPageElementAndWordsOfWhatIsThere() {
        Outcome outcome = Offers.ask("satisfaction-rating", Offers.visit("<a href=/dg>Khảo sát hài lòng</a>"));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Passed.class, passed -> assertThat(
                        passed.remark().arguments())
                .containsExactly("https://dvc.example/0", "Khảo sát hài lòng"));
    }

    @Test
    void missesSomethingOnlyAfterEnoughPages() {
        assertThat(Offers.ask("satisfaction-rating", Offers.visit("<p>một"))).isInstanceOf(Outcome.CannotTell.class);
        assertThat(Offers.ask("satisfaction-rating", Offers.of("<p>một"))).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void asksNobodyForWhatMovedToTheNationalPortal() {
        Outcome outcome = Offers.ask(
                "procedure-catalogue", Offers.of("<a href=https://dichvucong.gov.vn/p/home>Danh mục thủ tục</a>"));

        assertThat(outcome).isInstanceOf(Outcome.Inapplicable.class);
    }

    @Test
    void takesASimilarNameForNoNationalPortal() {
        assertThat(Offers.ask("national-portal-link", Offers.of("<a href=https://dichvucong.gov.vn.example/>Cổng</a>")))
                .isInstanceOf(Outcome.Failed.class);
    }

    /** The parts fold under buttons; the submit button asks to log in first, in a dialog of the page. */
    private static final String FOLDED =
            "<h4>Đăng ký thường trú</h4><a href='#' data-toggle=modal data-target='#m'>Nộp hồ sơ</a>"
                    + "<div id=m hidden><form method=post><label>Mật khẩu<input type=password></label></form></div>"
                    + fold(1, "Cách thực hiện", "Trực tuyến")
                    + fold(2, "Trình tự thực hiện", "Bước 1")
                    + fold(3, "Thời hạn giải quyết", "7 ngày")
                    + fold(4, "Lệ phí", "Không thu")
                    + fold(5, "Thành phần hồ sơ", "Tờ khai")
                    + fold(6, "File mẫu", "<a href=/ct01.docx>CT01</a>");

    private static String fold(int id, String name, String text) {
        return "<div role=button data-toggle=collapse href='#f" + id + "'>" + name + "</div><div id=f" + id
                + " style='display: none'>" + text + "</div>";
    }

    @Test
    void readsADetailWhosePartsFoldAndASubmitButtonThatOpensADialog() {
        assertThat(Offers.ask("procedure-detail", Offers.visit("<p>một", FOLDED)))
                .isInstanceOf(Outcome.Passed.class);
        assertThat(Offers.ask("submit-button", Offers.visit("<p>một", FOLDED))).isInstanceOf(Outcome.Passed.class);
        assertThat(Offers.ask("submit-button", Offers.visit("<p>một", FOLDED.replace("data-target='#m'", ""))))
                .isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void namesTheHostThatALoginLeadsOnTo() {
        SkippedPage led = SkippedPage.leadingTo(
                Offers.at("/dang-nhap"), URI.create("https://xacthuc.dichvucong.gov.vn/oauth2?state=1"));
        String entry = "<a href='/dang-nhap?returnUrl=%2F'>Đăng nhập</a>";

        assertThat(Offers.ask("sso-login", login(entry, led)))
                .isInstanceOfSatisfying(Outcome.Passed.class, passed -> assertThat(
                                passed.remark().arguments())
                        .contains("Đăng nhập → xacthuc.dichvucong.gov.vn"));
        assertThat(Offers.ask("sso-login", Offers.of("<a href=https://sso.dancuquocgia.gov.vn/x>Đăng nhập</a>")))
                .isInstanceOfSatisfying(Outcome.Passed.class, passed -> assertThat(
                                passed.remark().arguments())
                        .contains("Đăng nhập → sso.dancuquocgia.gov.vn"));
        assertThat(Offers.ask("sso-login", login("<a href=/khac>Đăng nhập</a>", led)))
                .as("another entry than the one that leads there")
                .isInstanceOf(Outcome.CannotTell.class);
        SkippedPage similar =
                SkippedPage.leadingTo(Offers.at("/dang-nhap"), URI.create("https://dichvucong.gov.vn.example/"));
        assertThat(Offers.ask("sso-login", login(entry, similar))).isInstanceOf(Outcome.CannotTell.class);
    }

    private static Visit login(String entry, SkippedPage left) {
        Sample sample = new Sample(List.of(), 5, false, 7, List.of(left), Optional.empty());
        return Offers.visits(entry, "<p>hai", "<p>ba", "<p>bốn", "<p>năm")
                .sample(Seen.got(sample))
                .build();
    }

    @Test
    void doesNotAskForFiltersWhereTheSearchMovedAway() {
        Visit moved = Offers.of("<a href=https://dichvucong.gov.vn/tim>Tìm kiếm thủ tục</a>");

        assertThat(Offers.ask("search-filters", moved)).isInstanceOf(Outcome.Inapplicable.class);
    }

    @Test
    void cannotTellWhereALogInLeads() {
        assertThat(Offers.ask("sso-login", Offers.of(Offers.HEADER)))
                .isInstanceOfSatisfying(
                        Outcome.CannotTell.class,
                        doubt -> assertThat(doubt.fault().cause()).isEqualTo(Cause.DESIGN_NOT_UNDERSTOOD));
    }

    @Test
    void faultsAnAccountOfItsOwnAlone() {
        String own =
                "<h1>Đăng nhập</h1><form method=post><input name=u><input type=password name=p><button>Đăng nhập</button></form>";

        assertThat(Offers.ask("sso-login", Offers.of(own))).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void namesThePartsThatAProcedureLacks() {
        String half =
                "<h1>Khai sinh</h1><h2>Trình tự thực hiện</h2><p>Nộp tờ khai<h2>Cách thức thực hiện</h2><p>Trực tiếp"
                        + "<h2>Thành phần hồ sơ</h2><p>Tờ khai<h2>Lệ phí</h2><p>Đang cập nhật";

        List<Finding> findings = Offers.observe("procedure-detail", Offers.visit("<p>chủ", half))
                .getFirst()
                .findings();

        assertThat(findings).singleElement().satisfies(finding -> assertThat(
                        finding.remark().orElseThrow().arguments())
                .contains("TIME, FEE, FORM"));
    }

    @Test
    void doesNotCallAPortalWithoutReadableProceduresExemptFromThem() {
        assertThat(Offers.ask("procedure-detail", Offers.of("<p>không có gì"))).isInstanceOf(Outcome.CannotTell.class);
    }

    @Test
    void countsPetitionsAndQuestionsApart() {
        assertThat(Offers.ask("feedback-entry", Offers.of("<a href=/pakn>Phản ánh, kiến nghị</a>")))
                .isEqualTo(new Outcome.Counted(1, 1, 0, 0));
        assertThat(Offers.ask(
                        "feedback-entry",
                        Offers.of("<a href=https://pakn.dichvucong.gov.vn>Phản ánh</a><a href=/hoi-dap>Hỏi đáp</a>")))
                .isEqualTo(new Outcome.Counted(1, 0, 1, 0));
    }

    @Test
    void passesALookupThatSaysThereIsNoSuchDossier() {
        Visit visit = Offers.visits(LOOKUP)
                .tried(trial(Trial.Kind.DOSSIER_LOOKUP, "H99-1", 200, 2, "<p>Không tìm thấy hồ sơ H99-1"))
                .build();

        assertThat(Offers.ask("status-lookup", visit)).isInstanceOf(Outcome.Passed.class);
        assertThat(Offers.ask("status-lookup-form", visit)).isInstanceOf(Outcome.Passed.class);
    }

    @Test
    void faultsALookupThatBreaksOrTakesLongerThanTenSeconds() {
        for (Trial broken : List.of(
                trial(Trial.Kind.DOSSIER_LOOKUP, "H99-1", 500, 1, "<p>Lỗi"),
                trial(Trial.Kind.DOSSIER_LOOKUP, "H99-1", 200, 11, "<p>Không tìm thấy"))) {
            assertThat(Offers.ask(
                            "status-lookup", Offers.visits(LOOKUP).tried(broken).build()))
                    .isInstanceOf(Outcome.Failed.class);
        }
    }

    @Test
    void passesASearchWhoseAnswerLeadsToWhatWasSearchedFor() {
        Trial found = trial(Trial.Kind.PROCEDURE_SEARCH, "khai sinh", 200, 1, "<a href=/1>Đăng ký khai sinh</a>");
        Trial nothing = trial(Trial.Kind.PROCEDURE_SEARCH, "khai sinh", 200, 1, "<p>Từ khóa: khai sinh");

        assertThat(Offers.ask(
                        "procedure-search", Offers.visits(SEARCH).tried(found).build()))
                .isInstanceOf(Outcome.Passed.class);
        assertThat(Offers.ask(
                        "procedure-search", Offers.visits(SEARCH).tried(nothing).build()))
                .isInstanceOf(Outcome.CannotTell.class);
    }

    @Test
    void countsOfTheFollowedLinksThoseThatLeadNowhere() {
        Sample sample = new Sample(
                List.of(),
                40,
                false,
                7,
                List.of(
                        skipped("/a", Cause.HTTP_CLIENT_ERROR),
                        skipped("/b", Cause.BLOCKED),
                        skipped("/c", Cause.ROBOTS_DISALLOWED)),
                Optional.of(new CrawlFacts(30, 0, 5, List.of(), 3, 0)));

        assertThat(Offers.observe(
                                "broken-links",
                                new Visits().sample(Seen.got(sample)).build())
                        .getFirst())
                .satisfies(seen -> assertThat(seen.outcome()).isEqualTo(new Outcome.Counted(28, 1, 0, 1)))
                .satisfies(seen -> assertThat(seen.findings()).hasSize(1));
    }

    @Test
    void seesThatTheHeaderOfTheHomePageIsOnTheOthersToo() {
        String page = Offers.HEADER + "<main><p>nội dung</main>";

        assertThat(Offers.ask("home-consistent", Offers.visit(page, page, page, page)))
                .isInstanceOf(Outcome.Passed.class);
        assertThat(Offers.ask("home-consistent", Offers.visit(page, page, "<p>khác", "<p>khác")))
                .isInstanceOf(Outcome.Failed.class);
    }

    private static SkippedPage skipped(String path, Cause cause) {
        return new SkippedPage(Offers.at(path), Fault.unconfirmed(cause, "answered"));
    }

    private static Trial trial(Trial.Kind kind, String entered, int status, int seconds, String body) {
        return new Trial(
                kind,
                Visits.HOME,
                "form",
                entered,
                Seen.got(new Trial.Answer(
                        Visits.HOME, status, Duration.ofSeconds(seconds), Offers.outline(body), Optional.empty())));
    }
}
