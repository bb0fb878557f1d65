package org.williscds.terminology;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.williscds.tables.Row;

/** A terminology small enough to read, with rows as the real tables have them; unit spellings and grammar are the real ones. */
final class Tables {

    private final Map<String, List<Row>> rows = new HashMap<>();

    static Terminology terminology() {
        return small().build();
    }

    static Tables small() {
        return new Tables()
                .with("code_systems", """
                        id,url,oid,aliases
                        rxnorm,http://www.nlm.nih.gov/research/umls/rxnorm,2.16.840.1.113883.6.88,
                        atc,http://www.whocc.no/atc,2.16.840.1.113883.6.73,http://fhir.de/CodeSystem/bfarm/atc;http://fhir.de/CodeSystem/dimdi/atc
                        snomed,http://snomed.info/sct,2.16.840.1.113883.6.96,
                        icd-10,http://hl7.org/fhir/sid/icd-10,2.16.840.1.113883.6.3,http://hl7.org/fhir/sid/icd-10-nl
                        icd-10-cm,http://hl7.org/fhir/sid/icd-10-cm,2.16.840.1.113883.6.90,
                        icd-10-gm,http://fhir.de/CodeSystem/bfarm/icd-10-gm,,http://fhir.de/CodeSystem/dimdi/icd-10-gm
                        icpc-1,http://hl7.org/fhir/sid/icpc-1-nl,2.16.840.1.113883.2.4.4.31.1,
                        icpc-2,http://hl7.org/fhir/sid/icpc-2,2.16.840.1.113883.6.139,
                        loinc,http://loinc.org,2.16.840.1.113883.6.1,
                        """)
                .with("drug_classes", """
                        id,name_en,atc_prefixes,atc_excluded
                        antiemetic-d2,Dopamine-blocking antiemetics,A03FA01;R06AD02,
                        antipsychotic,Antipsychotics,N05A,N05AN
                        benzamide-test,Benzamides,N05AL,
                        h1-sedating,Sedating antihistamines,R06AA;R06AD,R06AD02
                        sga,Second-generation antipsychotics,,
                        opioid,Opioids,N02A;R05DA,
                        """)
                .with("substances", """
                        id,name_en,name_nl,name_de,atc,atc_legacy,rxnorm,snomed,classes
                        metoclopramide,metoclopramide,metoclopramide,Metoclopramid,A03FA01,,6915,,
                        ondansetron,ondansetron,ondansetron,Ondansetron,A04AA01,,26225,,
                        promethazine,promethazine,promethazine,Promethazin,R06AD02,,8745,,
                        diphenhydramine,diphenhydramine,difenhydramine,Diphenhydramin,R06AA02,,3498,,
                        doxylamine,doxylamine,doxylamine,Doxylamin,R06AA09,,3642,,
                        levodopa,levodopa,levodopa,Levodopa,N04BA01;N04BA02,,6375,,
                        melevodopa,melevodopa,melevodopa,Melevodopa,N04BA04,,,,
                        carbidopa,carbidopa,carbidopa,Carbidopa,,,,,
                        benserazide,benserazide,benserazide,Benserazid,,,,,
                        pramipexole,pramipexole,pramipexol,Pramipexol,N04BC05,,746741,,
                        rotigotine,rotigotine,rotigotine,Rotigotin,N04BC09,,616739,,
                        gabapentin,gabapentin,gabapentine,Gabapentin,N02BF01,N03AX12,25480,,
                        gabapentin-enacarbil,gabapentin enacarbil,gabapentine-enacarbil,Gabapentinenacarbil,,,,,
                        quetiapine,quetiapine,quetiapine,Quetiapin,N05AH04,,51272,,sga
                        lithium,lithium,lithium,Lithium,N05AN01,,6448,,
                        oxycodone,oxycodone,oxycodon,Oxycodon,N02AA05,,7804,,
                        codeine,codeine,codeïne,Codein,R05DA04,,2670,,
                        naloxone,naloxone,naloxon,Naloxon,V03AB15,,7242,,
                        bupropion,bupropion,bupropion,Bupropion,N06AX12,,42347,,
                        naltrexone,naltrexone,naltrexon,Naltrexon,N07BB04,,7243,,
                        sodium-oxybate,sodium oxybate,natriumoxybaat,Natriumoxybat,N07XX04,,9899,,
                        iron,iron,ijzer,Eisen,,,,,
                        interferon-alfa-2a,interferon alfa-2a,interferon alfa-2a,Interferon alfa-2a,L03AB04,,5879,,
                        clonazepam,clonazepam,clonazepam,Clonazepam,N03AE01,,2598,,
                        """)
                .with("substance_names", """
                        id,substance,name,kind
                        l-dopa,levodopa,L-dopa,synonym
                        sinemet-levodopa,levodopa,Sinemet,brand
                        sinemet-carbidopa,carbidopa,Sinemet,brand
                        klonopin,clonazepam,Klonopin,brand
                        sifrol,pramipexole,Sifrol,brand
                        methyl-levodopa,melevodopa,methyl levodopa,synonym
                        """)
                .with("atc_codes", """
                        id,atc,substances,application
                        n02aj06,N02AJ06,codeine,systemic
                        n02aa55,N02AA55,oxycodone,systemic
                        a08aa62,A08AA62,bupropion;naltrexone,systemic
                        d04aa32,D04AA32,diphenhydramine,local
                        """)
                .with("local_forms", """
                        id,language,word
                        cream,en,cream
                        eye-drops,en,eye drops
                        aeusserlich,de,äußerlich
                        """)
                .with("conditions", """
                        id,name_en,name_nl,name_de,snomed,icd10,icd10cm,icd10gm,icpc
                        restless-legs-syndrome,Restless legs syndrome (Willis-Ekbom disease),Rustelozebenensyndroom,Restless-Legs-Syndrom,32914008,G25.8;G25.81,G25.81,G25.81,N04
                        parkinsons-disease,Parkinson's disease,Ziekte van Parkinson,Parkinson-Krankheit,49049000,G20,G20*,G20*,N87
                        akathisia,Drug-induced akathisia,,,,,G25.71,,
                        polyneuropathy,Polyneuropathy,Polyneuropathie,Polyneuropathie,42345000;302226006,G62.9,G62.9,G62.9,N94
                        chronic-kidney-disease,Chronic kidney disease,,,709044004,N18*,N18*,N18*,
                        ckd-stage-4,CKD stage 4,,,431857002,N18.4,N18.4,N18.4,
                        """)
                .with("labs", """
                        id,name_en,name_nl,unit
                        ferritin,ferritin,ferritine,ug/L
                        haemoglobin,haemoglobin,hemoglobine,g/dL
                        hba1c,HbA1c,HbA1c,mmol/mol
                        tsh,thyroid-stimulating hormone (TSH),,m[IU]/L
                        alt,alanine aminotransferase (ALT),,U/L
                        egfr,estimated glomerular filtration rate (eGFR),,mL/min/{1.73_m2}
                        creatinine-clearance,creatinine clearance,,mL/min
                        magnesium,magnesium,,mmol/L
                        pregnancy-status,pregnancy status,,
                        """)
                .with("lab_codes", """
                        id,lab,loinc,unit
                        loinc-2276-4,ferritin,2276-4,ng/mL
                        loinc-718-7,haemoglobin,718-7,g/dL
                        """)
                .with("lab_conversions", """
                        id,lab,from_unit,to_unit,factor,offset
                        ferritin-pmol-l,ferritin,pmol/L,ug/L,0.445038,0
                        haemoglobin-mmol-l,haemoglobin,mmol/L,g/dL,1.611,0
                        hba1c-percent,hba1c,%,mmol/mol,10.929,-23.49735
                        magnesium-mg-dl,magnesium,mg/dL,mmol/L,0.4114,0
                        """)
                .with("findings", """
                        id,name_en,name_nl,name_de
                        rls-symptoms-new-or-worse,New or worse symptoms,,
                        """)
                .withFile("unit_aliases")
                .withFile("name_grammar")
                .withFile("combined_strengths");
    }

    Tables with(String table, String csv) {
        return withTable("terminology/" + table, csv);
    }

    Tables withTable(String table, String csv) {
        try (var parser =
                CSVFormat.RFC4180.builder().setHeader().get().parse(new StringReader(csv.replace("\n", "\r\n")))) {
            List<Row> read = new ArrayList<>();
            for (CSVRecord line : parser) {
                read.add(row(table, read.size() + 2, line.toMap()));
            }
            rows.put(table, read);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Tables withFile(String table) {
        try {
            return with(table, Files.readString(Path.of("rules/terminology", table + ".csv")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Row> rows(String table) {
        return rows.getOrDefault(table, List.of());
    }

    Terminology build() {
        return Terminology.of(this::rows);
    }

    /** The only place of these tests that makes a row. */
    private static Row row(String table, int number, Map<String, String> cells) {
        return org.williscds.tables.Rows.row(table, number, cells);
    }
}
