package dev.omnify.eyes.benchmark;

import dev.omnify.eyes.clustering.kernel.Dbscan;
import dev.omnify.eyes.clustering.kernel.KMeans;
import dev.omnify.eyes.clustering.kernel.Partition;
import dev.omnify.eyes.clustering.kernel.Ward;
import dev.omnify.eyes.math.Matrix;
import dev.omnify.eyes.math.Seeds;
import dev.omnify.eyes.quality.Silhouette;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Times one kernel on a file of float32 rows, in a process of its own so that its peak memory can be told: the first
 * run, compiled while it runs, with the memory up to its end; and the median of the runs that follow.
 * {@code benchmarks/kernels} calls it.
 */
public final class KernelTiming {
    private static final int CLOUDS = 5;
    private static final double APART = 4;
    private static final long ENOUGH_NANOS = 5_000_000_000L;
    private static final int FEWEST = 3;
    private static final int MOST = 15;

    private KernelTiming() {}

    /** {@code matrix FILE ROWS COLUMNS}, or a kernel: {@code kmeans|ward FILE ROWS COLUMNS K}, … */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[1]);
        int rows = Integer.parseInt(args[2]);
        int columns = Integer.parseInt(args[3]);
        if (args[0].equals("matrix")) {
            write(file, clouds(rows, columns));
            return;
        }
        Matrix matrix = read(file, rows, columns);
        String[] parameters = Arrays.copyOfRange(args, 4, args.length);
        switch (args[0]) {
            case "kmeans" -> time(file, () -> kMeans(matrix, Integer.parseInt(parameters[0])));
            case "ward" -> time(file, () -> partition(Ward.tree(matrix).cut(Integer.parseInt(parameters[0]))));
            case "dbscan" ->
                time(
                        file,
                        () -> partition(Dbscan.cluster(
                                matrix, Double.parseDouble(parameters[0]), Integer.parseInt(parameters[1]))));
            case "silhouette" -> {
                int[] labels = labels(Path.of(parameters[0]), rows);
                time(file, () -> silhouette(Silhouette.exact(matrix, labels), labels));
            }
            default -> throw new IllegalArgumentException("no kernel: " + args[0]);
        }
    }

    /** What a kernel found: a label a row, and figures to compare with another's. */
    private record Finding(int[] labels, String figures) {}

    private static Finding kMeans(Matrix matrix, int k) {
        KMeans.Fit fit = KMeans.from(matrix, matrix.select(IntStream.range(0, k).toArray()));
        return new Finding(
                fit.labels(),
                String.format(Locale.ROOT, "inertia=%.6f iterations=%d", fit.inertia(), fit.iterations()));
    }

    private static Finding partition(Partition partition) {
        return new Finding(
                partition.labels(),
                String.format(Locale.ROOT, "clusters=%d noise=%.4f", partition.clusters(), partition.noiseShare()));
    }

    private static Finding silhouette(Silhouette silhouette, int[] labels) {
        return new Finding(labels, String.format(Locale.ROOT, "silhouette=%.9f", silhouette.mean()));
    }

    private static void time(Path matrix, Supplier<Finding> kernel) throws IOException {
        long began = System.nanoTime();
        Finding finding = kernel.get();
        double first = (System.nanoTime() - began) / 1e9;
        long peak = peakMegabytes();
        double[] seconds = new double[MOST];
        int runs = 0;
        long all = System.nanoTime();
        while (runs < FEWEST || runs < MOST && System.nanoTime() - all < ENOUGH_NANOS) {
            long start = System.nanoTime();
            finding = kernel.get();
            seconds[runs++] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(seconds, 0, runs);
        System.out.printf(
                Locale.ROOT,
                "seconds=%.3f first=%.3f runs=%d peak_mb=%d %s%n",
                seconds[runs / 2],
                first,
                runs,
                peak,
                finding.figures());
        Files.write(Path.of(matrix + ".ours"), bytes(finding.labels()));
    }

    private static long peakMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0)
                / 1024;
    }

    /** Normal clouds along a diagonal, of which neighbours overlap a little. */
    private static Matrix clouds(int rows, int columns) {
        var random = new Seeds(42).forPurpose("benchmark", columns);
        Matrix matrix = Matrix.zeros(rows, columns);
        for (int i = 0; i < rows; i++) {
            int cloud = random.nextInt(CLOUDS);
            for (int j = 0; j < columns; j++) {
                matrix.set(i, j, random.nextGaussian() + (j % CLOUDS == cloud ? APART : 0));
            }
        }
        return matrix;
    }

    /** Row by row and without garbage, since the peak memory is the kernel's to be told. */
    private static Matrix read(Path file, int rows, int columns) throws IOException {
        Matrix matrix = Matrix.zeros(rows, columns);
        byte[] row = new byte[4 * columns];
        var floats = ByteBuffer.wrap(row).order(ByteOrder.LITTLE_ENDIAN);
        try (var stream = new BufferedInputStream(Files.newInputStream(file))) {
            for (int i = 0; i < rows; i++) {
                stream.readNBytes(row, 0, row.length);
                for (int j = 0; j < columns; j++) {
                    matrix.set(i, j, floats.getFloat(4 * j));
                }
            }
        }
        return matrix;
    }

    private static void write(Path file, Matrix matrix) throws IOException {
        var bytes = ByteBuffer.allocate(4 * matrix.values().length).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : matrix.values()) {
            bytes.putFloat((float) value);
        }
        Files.write(file, bytes.array());
    }

    private static int[] labels(Path file, int rows) throws IOException {
        int[] labels = new int[rows];
        ByteBuffer.wrap(Files.readAllBytes(file))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer()
                .get(labels);
        return labels;
    }

    private static byte[] bytes(int[] labels) {
        var bytes = ByteBuffer.allocate(4 * labels.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(labels);
        return bytes.array();
    }
}
