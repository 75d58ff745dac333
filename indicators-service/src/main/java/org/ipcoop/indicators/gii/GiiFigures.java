package org.ipcoop.indicators.gii;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The documented command that turns a published workbook into the shipped CSV; see NOTICE for how it is called. */
public final class GiiFigures {

    private GiiFigures() {}

    /** Arguments: the year of the edition, its workbook, the folder to write into. */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException("usage: GiiFigures YEAR WORKBOOK.xlsx FOLDER");
        }
        try (var workbook = Files.newInputStream(Path.of(args[1]))) {
            var figures = WorkbookReader.read(Integer.parseInt(args[0]), workbook);
            CsvFigures.write(figures.withoutDescriptions(), Path.of(args[2]));
        }
    }
}
