package org.ipcoop.indicators.composite;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Indices of a fixed shape with random values, some missing, some tied, some with wild outliers; the same for a seed. */
record RandomIndex(List<IndexNode> nodes, double[][] values, Normalisation normalisation) {

    static final OutlierRule RULE = new OutlierRule(2.25, 3.5, 5);
    static final int UNITS = 40;

    static RandomIndex of(long seed) {
        Random random = new Random(seed);
        List<IndexNode> nodes = new ArrayList<>();
        nodes.add(node("ROOT", -1, 1, Direction.MORE_IS_BETTER));
        for (int branch = 0; branch < 3; branch++) {
            int parent = nodes.size();
            nodes.add(node("B" + branch, 0, branch == 0 ? 0.5 : 1, Direction.MORE_IS_BETTER));
            for (int leaf = 0; leaf < 4; leaf++) {
                Direction direction = leaf == 3 ? Direction.LESS_IS_BETTER : Direction.MORE_IS_BETTER;
                nodes.add(node("B" + branch + "." + leaf, parent, 1 + random.nextInt(2), direction));
            }
        }
        double[][] values = new double[nodes.size()][];
        for (int node = 0; node < values.length; node++) {
            values[node] = column(random);
        }
        return new RandomIndex(nodes, values, Normalisation.MIN_MAX);
    }

    private static double[] column(Random random) {
        double[] column = new double[UNITS];
        int shape = random.nextInt(3);
        for (int unit = 0; unit < UNITS; unit++) {
            double value = 50 + 10 * random.nextGaussian();
            if (shape == 1) {
                value = Math.exp(2.2 * random.nextGaussian());
            } else if (shape == 2 && unit < 2) {
                value = 900;
            }
            column[unit] = random.nextInt(10) == 0 ? Double.NaN : Math.rint(value * 4) / 4;
        }
        return column;
    }

    private static IndexNode node(String code, int parent, double weight, Direction direction) {
        return new IndexNode(code, parent, weight, direction, null);
    }

    /** The same values scored and averaged in another way, where three quarters of each parent's weight must be there. */
    RandomIndex by(Normalisation other, Mean mean) {
        List<IndexNode> changed = nodes.stream()
                .map(node -> new IndexNode(
                        node.code(), node.parent(), node.weight(), node.direction(), node.goalposts(), mean, 0.75))
                .toList();
        return new RandomIndex(changed, values, other);
    }

    CompositeIndex engine() {
        return new CompositeIndex(nodes, RULE, normalisation, 1e-9);
    }

    boolean isLeaf(int node) {
        return nodes.stream().noneMatch(other -> other.parent() == node);
    }
}
