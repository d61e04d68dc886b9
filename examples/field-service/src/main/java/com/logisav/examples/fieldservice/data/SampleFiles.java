package com.logisav.examples.fieldservice.data;

import com.logisav.examples.fieldservice.documents.NotePdf;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Files as they lie on a desk or in a store: real ones, so that whoever looks at their content finds what their name says. */
public final class SampleFiles {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;

    private SampleFiles() {}

    /** A page with a title and a line below it. */
    public static byte[] pdf(String title, String line) {
        return NotePdf.of(title, line);
    }

    /** A picture with a caption. */
    public static byte[] picture(String caption) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xDD, 0xE6, 0xEC));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0x1F, 0x4E, 0x5F));
        pen.fillRoundRect(140, 60, 200, 160, 24, 24);
        pen.setColor(new Color(0xF2, 0x9F, 0x38));
        pen.fillOval(205, 105, 70, 70);
        pen.setColor(Color.DARK_GRAY);
        pen.drawString(caption, 24, HEIGHT - 24);
        pen.dispose();
        return png(image);
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
