package io.reformpulse.simulators.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Places to test with: the shape of a real reference folder, small. */
public final class TestPlaces {
    private static final String JURISDICTION =
            """
            code: hills
            zone: Asia/Ho_Chi_Minh
            officeHours:
              - {from: 2000-01-01, days: MON-FRI, hours: ["07:30-12:00", "13:30-17:00"]}
            sameDayCutoff: "15:00"
            """;
    private static final String PROCEDURES =
            """
            code,name_vi,name_en,field_vi,central_limit,central_limit_unit,local_limit,\
            local_limit_unit,fee_vnd,online_level,relative_volume
            2.000815,a,"Certify, copies",x,0,SAME_DAY,0,SAME_DAY,2000,PARTIAL,300
            2.001035,b,Certify contracts,x,2,WORKING_DAY,1,WORKING_DAY,50000,PARTIAL,25
            1.001193,c,Register a birth,x,0,SAME_DAY,0,SAME_DAY,0,FULL,60
            1.004884,d,Re-register a birth,x,5,WORKING_DAY,28,WORKING_HOUR,8000,FULL,30
            1.003583,e,Mobile registration,x,5,WORKING_DAY,28,WORKING_HOUR,0,COUNTER_ONLY,5
            1.011607,f,Recognise household,x,15,CALENDAR_DAY,10,CALENDAR_DAY,0,PARTIAL,12
            """;
    private static final String CALENDAR =
            """
            date,kind,name_vi,name_en
            2024-04-18,HOLIDAY,a,Hung Kings day
            2024-04-29,HOLIDAY,b,Swapped day off
            2024-04-30,HOLIDAY,c,Reunification day
            2024-05-01,HOLIDAY,d,Labour Day
            2024-05-04,MAKEUP_WORKDAY,e,In lieu of 29 Apr
            """;

    private TestPlaces() {}

    /** A province with 60 communes, one of which ends with April 2024. */
    public static Place province() {
        try {
            return folder(Map.of()).place();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The folder of that province.
     *
     * @param more files beside the usual ones, or instead of them
     */
    public static ReferenceFolder folder(Map<String, String> more) {
        StringBuilder units = new StringBuilder();
        units.append("code,name,name_ascii,type,parent_code,valid_from,valid_to\n");
        units.append("10,Hills,Hills,PROVINCE,,,\n");
        for (int i = 0; i < 60; i++) {
            units.append("c").append(100 + i).append(",n,n,COMMUNE,10,,");
            units.append(i == 0 ? "2024-04-30\n" : "\n");
        }
        Map<String, String> files = new HashMap<>();
        files.put(ReferenceFolder.JURISDICTION, JURISDICTION);
        files.put(ReferenceFolder.UNITS, units.toString());
        files.put(ReferenceFolder.PROCEDURES, PROCEDURES);
        files.put(ReferenceFolder.CALENDAR, CALENDAR);
        files.put(ReferenceFolder.TARGETS, "rules: []\n");
        files.putAll(more);
        return new ReferenceFolder(files);
    }
}
