package org.portalprobe.reports.folder;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.portalprobe.reports.Cards;
import org.portalprobe.reports.RealModel;
import org.portalprobe.reports.Visits;

/** Writes the hand-made reports to the folder named, for whoever works on their looks. */
public final class Preview {

    private Preview() {}

    public static void main(String[] arguments) throws IOException {
        new ReportFolder(blob -> new ByteArrayInputStream(picture()))
                .write(
                        Path.of(arguments[0]),
                        Cards.run(
                                Cards.middling(),
                                Cards.unreachable(),
                                RealModel.score(Visits.seen("that", 20)),
                                Cards.decided("tot", "Cổng Dịch vụ công tỉnh Tốt", "9"),
                                Cards.hostile("<script>alert(1)</script> \u202Ekcab\u202C " + "rất dài ".repeat(300))));
    }

    static byte[] picture() {
        var image = new BufferedImage(640, 900, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(0xF2F2F2));
        graphics.fillRect(0, 0, 640, 900);
        graphics.setColor(new Color(0xA31515));
        graphics.fillRect(0, 0, 640, 90);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }
}
