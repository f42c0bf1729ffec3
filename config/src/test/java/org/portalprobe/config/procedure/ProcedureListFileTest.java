package org.portalprobe.config.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;

class ProcedureListFileTest {

    @TempDir
    private Path folder = Path.of("");

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("danh-muc.csv"), text);
    }

    @Test
    void readsWhatAMinistryWritesWhateverTheOrderOfItsColumns() throws IOException {
        Path file = file("""
                STT;Mức độ DVC;Tên thủ tục hành chính;Mã TTHC;Lĩnh vực;Cơ quan thực hiện;Lý do
                1;Toàn trình;Đăng ký khai sinh;1.001193.000.00.00.H99;Hộ tịch;UBND xã;
                2;DVC một phần;Cấp phép xây dựng;1.009122;Xây dựng;Sở Xây dựng;Kiểm tra hiện trường
                3;Chưa cung cấp;Thủ tục nội bộ;;;;
                """);

        assertThat(ProcedureListFile.read(file))
                .hasSize(3)
                .contains(new ListedProcedure(
                        Optional.of("1.009122"),
                        "Cấp phép xây dựng",
                        Optional.of("Xây dựng"),
                        Optional.of("Sở Xây dựng"),
                        Optional.of(OnlineLevel.PARTIAL),
                        Optional.of("Kiểm tra hiện trường")))
                .last()
                .satisfies(last -> assertThat(last.level()).contains(OnlineLevel.NONE));
    }

    @Test
    void tellsAllMistakesAtOnceWithLineFieldAndValue() throws IOException {
        Path file = file("""
                Mã,Tên thủ tục,Mức độ
                123,Một,Toàn trình
                1.000001,,Một phần
                1.000002,Ba,rất tốt
                1.000003,Bốn,Toàn trình
                1.000003,Năm,Toàn trình
                """);

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> ProcedureListFile.read(file))
                .satisfies(told -> assertThat(told.problems())
                        .extracting(ConfigProblem::line, ConfigProblem::path, ConfigProblem::value)
                        .containsExactly(
                                tuple(2, "code", "123"),
                                tuple(3, "name", ""),
                                tuple(4, "level", "rất tốt"),
                                tuple(6, "code", "1.000003")));
    }

    @Test
    void refusesAFileThatIsNoListOfProcedures() throws IOException {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> ProcedureListFile.read(file("a,b\n1,2\n")))
                .withMessageContaining("Tên thủ tục")
                .withMessageContaining("Mức độ");
        assertThatExceptionOfType(ConfigException.class).isThrownBy(() -> ProcedureListFile.read(file("")));
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> ProcedureListFile.read(folder.resolve("none.csv")));
    }
}
