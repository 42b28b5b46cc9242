package org.gongjian.app.demonstration.matters;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A sheet of lined paper with a proposal written on it, as a scanner would see it. Drawn by us. */
final class Scan {

    private static final int WIDTH = 620;
    private static final int HEIGHT = 877;
    private static final int LINE = 44;
    private static final int PER_LINE = 20;

    private Scan() {}

    static byte[] of(String title, String text, int signers) {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(246, 246, 246));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(190, 190, 190));
        for (int y = 120; y < HEIGHT - 40; y += LINE) {
            pen.drawLine(50, y, WIDTH - 50, y);
        }
        pen.setColor(new Color(40, 40, 60));
        pen.rotate(Math.toRadians(-0.6));
        write(pen, title, 60, 108, 24);
        int y = 108 + LINE;
        for (int from = 0; from < text.length(); from += PER_LINE, y += LINE) {
            write(pen, text.substring(from, Math.min(text.length(), from + PER_LINE)), 60, y, 22);
        }
        sign(pen, signers, y + LINE);
        pen.dispose();
        return png(page);
    }

    private static void write(Graphics2D pen, String text, int x, int y, int size) {
        pen.setFont(new Font("KaiTi", Font.PLAIN, size));
        pen.drawString(text, x, y);
    }

    /** Signatures that nobody can read. */
    private static void sign(Graphics2D pen, int signers, int y) {
        pen.setStroke(new BasicStroke(2f));
        for (int signer = 0; signer < signers; signer++) {
            int x = 80 + signer * 170;
            for (int stroke = 0; stroke < 5; stroke++) {
                int from = x + stroke * 20;
                pen.drawArc(from, y - 20 + (stroke * 7 + signer * 5) % 13, 26, 18, 30 + 40 * stroke, 200);
            }
        }
    }

    private static byte[] png(BufferedImage page) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(page, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
