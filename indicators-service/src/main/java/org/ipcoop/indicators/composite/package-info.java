/**
 * A composite index as a plain library: treat outliers, normalise, aggregate over a tree, rank, explain, and see how far the
 * ranks hang on the choices made.
 *
 * <p>Everything is primitive arrays over the same list of units (economies, provinces …); {@code NaN} is a missing value
 * and is never imputed. Nothing here knows the GII, a framework or a database: the GII is one user of it.
 *
 * <p>Terms and steps follow OECD/JRC, "Handbook on Constructing Composite Indicators" (2008).
 *
 * <h2>A worked example</h2>
 *
 * Three provinces, two indicators of which the second is a bad, weighted 3 to 1:
 *
 * <pre>{@code
 * var nodes = List.of(
 *         new IndexNode("INDEX", -1, 1, Direction.MORE_IS_BETTER, null),
 *         new IndexNode("people trained", 0, 3, Direction.MORE_IS_BETTER, null),
 *         new IndexNode("days to answer", 0, 1, Direction.LESS_IS_BETTER, null));
 * var index = new CompositeIndex(nodes, new OutlierRule(2.25, 3.5, 5), 1e-9);
 *
 * double[][] values = {
 *     {0, 0, 0},              // an aggregate has no values of its own
 *     {10, 30, 20},           // scores 0, 100, 50
 *     {5, 9, Double.NaN}      // scores 100, 0, unknown
 * };
 * var prepared = index.prepare(values);    // once: treatment and normalisation
 * var result = prepared.result();          // scores of the index: 25, 75, 50; ranks 3, 1, 2
 *
 * prepared.explain(result, 0);             // the index of province 0: 0.75 × 0 + 0.25 × 100 = 25
 *
 * var aggregation = prepared.aggregation();
 * aggregation.factor(2, 3);                // days now weigh as much as people
 * aggregation.run();                       // scores()[0]: 50, 50, 50; nothing is prepared again
 *
 * var noise = new WeightNoise(new int[] {1, 2}, 0.25);
 * var ranks = noise.simulate(prepared, new int[] {}, Mean.ARITHMETIC, 1000, 42);
 * ranks.percentile(1, 0.95);               // province 1 stays first: 1.0
 *
 * var run = prepared.whatIf();
 * run.set(1, 0, 40);                       // what if province 0 had trained 40?
 * run.run();                               // scores anew only what hangs on it
 * run.rank(0, 0);                          // 1
 * }</pre>
 *
 * The parts: {@link org.ipcoop.indicators.composite.OutlierRule} and {@link org.ipcoop.indicators.composite.Treatment},
 * {@link org.ipcoop.indicators.composite.Normalisation}, {@link org.ipcoop.indicators.composite.Mean} (chosen for each
 * aggregate), {@link org.ipcoop.indicators.composite.Explanation}, {@link org.ipcoop.indicators.composite.OwnProfile}.
 */
@org.jspecify.annotations.NullMarked
package org.ipcoop.indicators.composite;
