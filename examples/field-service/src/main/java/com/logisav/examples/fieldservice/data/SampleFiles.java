package com.logisav.examples.fieldservice.data;

import com.logisav.examples.fieldservice.documents.NotePdf;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Files as they lie on a desk or in a store: real ones, so that whoever looks at their content finds what their name says. */
public final class SampleFiles {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;
    private static final int WALL = 0xDDE6EC;
    private static final int HOUSING = 0x1F4E5F;
    private static final int FLAME = 0xF29F38;

    private SampleFiles() {}

    /** A page with a title and a line below it. */
    public static byte[] pdf(String title, String line) {
        return NotePdf.of(title, line);
    }

    /**
     * A picture of equipment.
     *
     * @param seed different pictures for different numbers
     */
    public static byte[] picture(int seed) {
        // Pixel by pixel: a drawing with Java2D would want fonts and fontconfig, which a server may not have.
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.setRGB(x, y, color(x, y, 40 + seed % 30));
            }
        }
        return png(image);
    }

    private static int color(int x, int y, int radius) {
        if (Math.hypot(x - WIDTH / 2.0, y - HEIGHT / 2.0) < radius) {
            return FLAME;
        }
        boolean housing = Math.abs(x - WIDTH / 2) < 110 && Math.abs(y - HEIGHT / 2) < 90;
        return housing ? HOUSING : WALL;
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
