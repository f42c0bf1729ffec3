package org.portalprobe.crawler.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portalprobe.crawler.artifact.functions.PageOutline;
import org.portalprobe.crawler.artifact.functions.PageOutline.Area;
import org.portalprobe.crawler.artifact.functions.PageOutline.Form;
import org.portalprobe.crawler.artifact.functions.PageOutline.Kind;
import org.portalprobe.crawler.artifact.functions.PageOutline.Piece;

class OutlineReaderTest {

    private static final URI PAGE = URI.create("https://dvc.example/thu-tuc/");

    private static PageOutline read(String body) {
        return OutlineReader.read("<html><head><title>T</title></head><body>" + body + "</body></html>", PAGE);
    }

    @Test
    void tellsHeaderBodyAndFooterApartWithoutSuchElements() {
        PageOutline page = read(
                "<div class=topbar><a href=/>Trang chủ</a></div><div role=main><div class=card-header>Thẻ</div></div>"
                        + "<div class=bg-slate-900>UBND tỉnh</div>");

        assertThat(page.pieces())
                .extracting(Piece::area, Piece::text)
                .containsExactly(
                        tuple(Area.HEADER, "Trang chủ"), tuple(Area.BODY, "Thẻ"), tuple(Area.FOOTER, "UBND tỉnh"));
    }

    @Test
    void namesLinksByPicturesAndByWhatAssistiveTechnologyIsTold() {
        PageOutline page =
                read("<a href=nop><img src=x.png alt='Nộp hồ sơ'></a><button aria-label='Trợ lý ảo'>💬</button>");

        assertThat(page.pieces())
                .filteredOn(piece -> piece.kind() != Kind.IMAGE)
                .extracting(Piece::kind, Piece::text, Piece::href)
                .containsExactly(
                        tuple(Kind.LINK, "Nộp hồ sơ", "https://dvc.example/thu-tuc/nop"),
                        tuple(Kind.BUTTON, "Trợ lý ảo", ""));
    }

    @Test
    void doesNotReadWhatNobodySees() {
        PageOutline page = read(
                "<script>x</script><p hidden>a</p><p style='display: none'>b</p><mat-icon>search</mat-icon><p>thấy</p>");

        assertThat(page.pieces()).extracting(Piece::text).containsExactly("thấy");
    }

    @Test
    void findsAFormThatIsNone() {
        PageOutline page =
                read("<h2>Tra cứu hồ sơ</h2><div><label>Mã hồ sơ <input></label><button>Tra cứu</button></div>");

        assertThat(page.forms()).singleElement().satisfies(form -> {
            assertThat(form.method()).isEqualTo("script");
            assertThat(form.heading()).isEqualTo("Tra cứu hồ sơ");
            assertThat(form.buttons()).containsExactly("Tra cứu");
            assertThat(form.fields()).singleElement().satisfies(field -> assertThat(field.label())
                    .contains("Mã hồ sơ"));
        });
    }

    @Test
    void findsTheFormsWithinAFormAroundTheWholePage() {
        String links = "<a href=/x>x</a>".repeat(20);
        PageOutline page = read("<form method=post>" + links + "<table><tr><td>Số biên nhận:<td><input name=bn></tr>"
                + "<tr><td><td><input type=submit value='TRA CỨU'></tr></table></form>");

        assertThat(page.forms()).singleElement().satisfies(form -> {
            assertThat(form.fields().getFirst().label()).isEqualTo("Số biên nhận:");
            assertThat(form.buttons()).containsExactly("TRA CỨU");
        });
    }

    @Test
    void listsRowsOfTablesAndCardsAlike() {
        PageOutline table = read(
                "<table><tr><th>Mã<th>Tên</tr><tr><td>1<td><a href=/1>Khai sinh</a></tr><tr><td>2<td><a href=/2>Khai tử</a></tr></table>");
        PageOutline cards = read(
                "<ul><li><a href=/1>Khai sinh</a> <i>Toàn trình</i><li><a href=/2>Khai tử</a> <img alt='Một phần' src=x></ul>");

        assertThat(table.listings().getFirst().heads()).containsExactly("Mã", "Tên");
        assertThat(table.listings().getFirst().rows().getFirst().name()).isEqualTo("Khai sinh");
        assertThat(cards.listings().getFirst().rows())
                .extracting(row -> row.cells().getLast())
                .containsExactly("Toàn trình", "Một phần");
    }

    @Test
    void readsWhatATabOpens() {
        assertThat(read("<a href=#t>Lệ phí</a><div id=t>Miễn phí</div>")
                        .pieces()
                        .getFirst()
                        .opens())
                .isEqualTo("Miễn phí");
    }

    @Test
    void readsWhatAFoldATabOrADialogOpens() {
        List<String> opened = Stream.of(
                        "<div role=button data-toggle=collapse href='#x'>Phí</div><div id=x style='display:none'>Không thu</div>",
                        "<button data-bs-toggle=modal data-bs-target='#x'>Phí</button><div id=x hidden><p>Không thu</p></div>",
                        "<a href='#' data-toggle=modal data-target='#x'>Phí</a><div id=x hidden>Không thu</div>",
                        "<button role=tab aria-controls=x>Phí</button><div role=tabpanel id=x hidden>Không thu</div>",
                        "<a href='x'>Phí</a><div id=x hidden>Không thu</div>")
                .map(body -> read(body).pieces().getFirst().opens())
                .toList();

        assertThat(opened).containsExactly("Không thu", "Không thu", "Không thu", "Không thu", "");
    }

    @Test
    void saysWhenThereIsMoreThanIsKept() {
        assertThat(read("<p>x</p>".repeat(3_000)).cut()).isTrue();
        assertThat(read("<p>x</p>").cut()).isFalse();
    }

    @Test
    void survivesNonsense() {
        String deep = "<div>".repeat(20_000) + "x";

        assertThat(read(deep).pieces()).isNotNull();
        assertThat(read("<base href='javascript:x'><a href='%zz'>a</a><form action='::'><input></form>")
                        .pieces())
                .isNotEmpty();
        assertThat(OutlineReader.read("", PAGE).pieces()).isEmpty();
    }

    @Test
    void tellsALookupFromASearchAndFromARatingThatAsksForACode() {
        assertThat(purpose("<form action=/tim><input placeholder='Tên thủ tục'><button>Tìm kiếm</button></form>"))
                .isEqualTo("PROCEDURE_SEARCH");
        assertThat(purpose("<form><input placeholder='Mã hồ sơ'><button>Tra cứu</button></form>"))
                .isEqualTo("DOSSIER_LOOKUP");
        assertThat(purpose("<h1>Đánh giá</h1><form><input placeholder='Mã hồ sơ'><button>Gửi</button></form>"))
                .isEmpty();
        assertThat(purpose("<form><input placeholder='Tìm việc làm'><button>Tìm</button></form>"))
                .isEmpty();
    }

    private static String purpose(String body) {
        PageOutline page = read(body);
        Form form = page.forms().getFirst();
        return FormPurpose.of(form, "").map(Enum::name).orElse("");
    }
}
