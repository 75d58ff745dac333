package org.ipcoop.indicators.gii.outlook;

/** Finds one place of an order without putting the others in order: what a threshold is needed for in every path and year. */
final class Selection {

    private Selection() {}

    /**
     * The n-th largest number; the array is reordered.
     *
     * @param nth from 1
     */
    static double largest(double[] numbers, int nth) {
        int wanted = numbers.length - nth;
        int low = 0;
        int high = numbers.length - 1;
        while (low < high) {
            double pivot = numbers[(low + high) >>> 1];
            int left = low;
            int right = high;
            while (left <= right) {
                while (numbers[left] < pivot) {
                    left++;
                }
                while (numbers[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    double swapped = numbers[left];
                    numbers[left++] = numbers[right];
                    numbers[right--] = swapped;
                }
            }
            if (wanted <= right) {
                high = right;
            } else if (wanted >= left) {
                low = left;
            } else {
                return numbers[wanted];
            }
        }
        return numbers[wanted];
    }

    /** The rank that a score has among all: 1 and those above it. */
    static int rank(double[] scores, int economy) {
        double own = scores[economy];
        int above = 0;
        for (double score : scores) {
            above += score > own ? 1 : 0;
        }
        return above + 1;
    }
}
