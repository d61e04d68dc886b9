package com.logisav.mail.documents.internal.picture;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/** The samples of a photo, row after row. Integers alone: every machine and every JDK comes to the same. */
final class Samples {

    private final int width;
    private final int height;
    private final int bands;
    private final byte[] values;

    private Samples(int width, int height, int bands) {
        this.width = width;
        this.height = height;
        this.bands = bands;
        this.values = new byte[width * height * bands];
    }

    /**
     * With no more pixels than so many, each the middle of those that it stands for. As they are stored, whatever profile they are meant in: the
     * engine shows them so, too. Goes through the raster row by row, so that a large photo is in memory once.
     */
    static Samples of(Raster raster, int mostWidth, int mostHeight) {
        Samples samples = new Samples(Math.min(mostWidth, raster.getWidth()), Math.min(mostHeight, raster.getHeight()), raster.getNumBands());
        int[] row = new int[raster.getWidth() * samples.bands];
        for (int y = 0; y < samples.height; y++) {
            int top = start(y, raster.getHeight(), samples.height);
            int bottom = start(y + 1, raster.getHeight(), samples.height);
            int[] sums = new int[samples.width * samples.bands];
            for (int from = top; from < bottom; from++) {
                raster.getPixels(raster.getMinX(), raster.getMinY() + from, raster.getWidth(), 1, row);
                samples.add(row, raster.getWidth(), sums);
            }
            samples.divide(sums, raster.getWidth(), bottom - top, y);
        }
        return samples;
    }

    private void add(int[] row, int from, int[] sums) {
        for (int x = 0; x < width; x++) {
            for (int at = start(x, from, width); at < start(x + 1, from, width); at++) {
                for (int band = 0; band < bands; band++) {
                    sums[x * bands + band] += row[at * bands + band];
                }
            }
        }
    }

    private void divide(int[] sums, int from, int rows, int y) {
        for (int x = 0; x < width; x++) {
            int count = (start(x + 1, from, width) - start(x, from, width)) * rows;
            for (int band = 0; band < bands; band++) {
                values[(y * width + x) * bands + band] = (byte) ((sums[x * bands + band] + count / 2) / count);
            }
        }
    }

    private static int start(int at, int from, int to) {
        return (int) ((long) at * from / to);
    }

    int bands() {
        return bands;
    }

    /** Upright, for a camera that was held so. */
    Samples turned(int turn) {
        boolean lies = turn > 4;
        Samples turned = new Samples(lies ? height : width, lies ? width : height, bands);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                // EXIF names the sides of the scene where row 0 and column 0 of the file are.
                int across = turn == 2 || turn == 3 || turn == 7 || turn == 8 ? width - 1 - x : x;
                int down = turn == 3 || turn == 4 || turn == 6 || turn == 7 ? height - 1 - y : y;
                int to = lies ? across * turned.width + down : down * turned.width + across;
                System.arraycopy(values, (y * width + x) * bands, turned.values, to * bands, bands);
            }
        }
        return turned;
    }

    BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, bands == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
        WritableRaster raster = image.getRaster();
        int[] row = new int[width * bands];
        for (int y = 0; y < height; y++) {
            for (int i = 0; i < row.length; i++) {
                row[i] = values[y * row.length + i] & 0xFF;
            }
            raster.setPixels(0, y, width, 1, row);
        }
        return image;
    }
}
