package org.ipcoop.indicators.provincialindex;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.ipcoop.indicators.indicator.Text;

/** A province as answers name it, and the order answers list provinces in. */
record ProvinceItem(String code, Text name) {

    /** The units of a board in its order, each by its place. */
    static List<ProvinceItem> all(Scoreboard board) {
        List<ProvinceItem> all = new ArrayList<>();
        board.provinces().forEach((code, name) -> all.add(new ProvinceItem(code, name)));
        return all;
    }

    /** Units by rank, the unranked last, those that tie by their Vietnamese names in the order of a Vietnamese dictionary. */
    static List<Integer> byRank(Scoreboard board) {
        int[] ranks = board.result().ranks()[0];
        return sorted(board, Comparator.comparingInt(unit -> ranks[unit] == 0 ? Integer.MAX_VALUE : ranks[unit]));
    }

    /** Units by Vietnamese name only. */
    static List<Integer> byName(Scoreboard board) {
        return sorted(board, Comparator.comparingInt(unit -> 0));
    }

    private static List<Integer> sorted(Scoreboard board, Comparator<Integer> first) {
        List<ProvinceItem> all = all(board);
        Collator vietnamese = Collator.getInstance(Locale.of("vi"));
        List<Integer> units = new ArrayList<>();
        for (int unit = 0; unit < all.size(); unit++) {
            units.add(unit);
        }
        units.sort(first.thenComparing(unit -> all.get(unit).name().vi(), vietnamese::compare));
        return units;
    }
}
