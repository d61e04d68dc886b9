package com.logisav.mail.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;

/** Photos as cameras write them. */
public final class Photographed {

    /** Which corner of the scene is where in the file: above left, above right, below left, below right. EXIF, 4.6.2, says it of sides. */
    private static final Map<Integer, String> CORNERS = Map.of(1, "RGBW", 2, "GRWB", 3, "WBGR", 4, "BWRG", 5, "RBGW", 6, "GWRB", 7, "WGBR", 8, "BRWG");
    private static final Map<Character, Color> COLOURS = Map.of('R', Color.RED, 'G', Color.GREEN, 'B', Color.BLUE, 'W', Color.WHITE);

    private Photographed() {}

    /** Noise, of which a file is large. */
    public static byte[] jpeg(int width, int height, int seed) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return written(image);
    }

    /** A scene of four corners, red and green above, blue and white below, 60 × 40, by a camera that was held so. */
    public static byte[] scene(int turn) {
        BufferedImage image = turn > 4 ? new BufferedImage(40, 60, BufferedImage.TYPE_INT_RGB) : new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        int across = image.getWidth() / 2;
        int down = image.getHeight() / 2;
        Graphics2D graphics = image.createGraphics();
        for (int i = 0; i < 4; i++) {
            graphics.setColor(COLOURS.get(CORNERS.get(turn).charAt(i)));
            graphics.fillRect(i % 2 * across, i / 2 * down, across, down);
        }
        graphics.dispose();
        return turned(written(image), turn, turn % 2 == 0);
    }

    /** The file with a camera's head that says how it was held. */
    public static byte[] turned(byte[] jpeg, int turn, boolean big) {
        ByteBuffer tiff = ByteBuffer.allocate(26).order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        tiff.put((big ? "MM" : "II").getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8).putShort((short) 1)
            .putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) turn).putShort((short) 0);
        ByteBuffer all = ByteBuffer.allocate(jpeg.length + 36);
        all.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) 34).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        return all.put(jpeg, 2, jpeg.length - 2).array();
    }

    private static byte[] written(BufferedImage image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
