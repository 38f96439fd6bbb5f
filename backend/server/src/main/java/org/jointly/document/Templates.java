package org.jointly.document;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jointly.api.document.Template;
import org.jointly.document.yjs.view.BodyBlock;
import org.jointly.document.yjs.view.TextBlock;

/** What new texts start from. */
final class Templates {
    static final String TITLE = "Programme document";

    /** The parts of a joint programme document (UNDG template of 2008), and what each is to say: a hint shown while nothing is. */
    private static final List<Part> JOINT_PROGRAMME = List.of(
            new Part(
                    "Executive summary",
                    "On one page: the problem, what the participating organisations will do about it together, for whom,"
                            + " with what money, until when."),
            new Part(
                    "Situation analysis",
                    "What is known about trafficking in persons here: who is affected and how, its causes, what the"
                            + " authorities and others do already, and what is missing."),
            new Part(
                    "Strategies, lessons learned and the proposed joint programme",
                    "Why together: what each organisation brings, what earlier work taught, how human rights, gender and"
                            + " the voices of survivors shape the programme, and how results will last."),
            new Part(
                    "Results framework",
                    "Outcomes and outputs with indicators, baselines, targets and means of verification; each output"
                            + " with the organisation responsible for it."),
            new Part(
                    "Management and coordination arrangements",
                    "Who decides and how: steering committee, convening agent, roles of each organisation and of partners"
                            + " from civil society."),
            new Part(
                    "Fund management arrangements",
                    "Parallel, consolidated or pass-through; the administrative agent if there is one; fees and transfers."),
            new Part(
                    "Monitoring, evaluation and reporting",
                    "What is measured, by whom and how often; reviews and the evaluation; how survivors and partners"
                            + " hear what became of their input."),
            new Part(
                    "Legal context or basis of relationship",
                    "The agreement of each organisation with the government, and between the organisations."),
            new Part(
                    "Work plans and budgets",
                    "Activities by year and organisation, with the budget in the harmonised categories."));

    private record Part(String title, String guidance) {}

    private Templates() {}

    static List<BodyBlock> of(Template template) {
        return switch (template) {
            case BLANK -> List.of(TextBlock.of(Map.of(), List.of()));
            case JOINT_PROGRAMME ->
                JOINT_PROGRAMME.stream()
                        .<BodyBlock>flatMap(part -> Stream.of(
                                TextBlock.of(Map.of("kind", "h1"), part.title),
                                TextBlock.of(Map.of("hint", part.guidance), List.of())))
                        .toList();
        };
    }
}
