import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/** Prints, for each module's main code, the figures that docs/style.md sets aims for. Reads sources alone; builds nothing. */
class Measure {
    private static final int LARGE_PACKAGE = 25;
    private static final int LONG_METHOD = 40;
    private static final int MANY_PARAMETERS = 5;
    private static final List<String> PROGRAMS = List.of("ui/frontend/editor/src", "ui/frontend/voices/src");

    public static void main(String[] args) throws IOException {
        for (var module : javaModules()) {
            new Module(module).print();
        }
        for (var program : PROGRAMS) {
            System.out.println(program + "\n    circles: " + circles(typeScriptImports(Path.of(program))));
        }
    }

    private static List<Path> javaModules() throws IOException {
        try (var poms = Files.walk(Path.of("."), 4)) {
            return poms.filter(path -> path.endsWith("pom.xml") && !path.toString().contains("/target/"))
                    .map(pom -> pom.resolveSibling("src/main/java").normalize())
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        }
    }

    /** One module's main code, read by the compiler's own parser. */
    private static final class Module {
        private final Path sources;
        private final List<Path> files;
        private final List<Type> types = new ArrayList<>();
        private final List<String> longMethods = new ArrayList<>();
        private final List<String> manyParameters = new ArrayList<>();
        private final Map<String, Set<String>> imports = new TreeMap<>();

        Module(Path sources) throws IOException {
            this.sources = sources;
            this.files = filesBelow(sources, name -> name.endsWith(".java") && !name.equals("package-info.java"));
            read();
        }

        void print() throws IOException {
            var lines = files.stream().map(Measure::lines).sorted().toList();
            System.out.printf(
                    "%s%n    files %d, lines: median %d, p95 %d, longest %d%n",
                    sources, files.size(), at(lines, 50), at(lines, 95), at(lines, 100));
            var publicTypes = types.stream().filter(Type::isPublic).count();
            System.out.printf("    public types: %d of %d%n", publicTypes, types.size());
            System.out.println("    packages above " + LARGE_PACKAGE + " types: " + largePackages());
            System.out.println("    names used twice: " + namesUsedTwice());
            System.out.println("    methods above " + LONG_METHOD + " lines: " + longMethods);
            System.out.println("    more than " + MANY_PARAMETERS + " parameters: " + manyParameters);
            System.out.println("    circles of packages: " + circles(imports));
        }

        private List<String> largePackages() {
            return types.stream().collect(groupingBy(Type::place, TreeMap::new, counting())).entrySet().stream()
                    .filter(size -> size.getValue() > LARGE_PACKAGE)
                    .map(size -> size.getKey() + " " + size.getValue())
                    .toList();
        }

        private List<String> namesUsedTwice() {
            return types.stream().collect(groupingBy(Type::name, TreeMap::new, counting())).entrySet().stream()
                    .filter(use -> use.getValue() > 1)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        private void read() throws IOException {
            var compiler = ToolProvider.getSystemJavaCompiler();
            try (var manager = compiler.getStandardFileManager(null, null, null)) {
                var task = (JavacTask) compiler.getTask(
                        null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
                var trees = Trees.instance(task);
                for (var unit : task.parse()) {
                    readUnit(unit, trees);
                }
            }
        }

        private void readUnit(CompilationUnitTree unit, Trees trees) {
            var place = unit.getPackageName().toString();
            unit.getImports().stream()
                    .map(Module::importedPackage)
                    .filter(other -> other.startsWith("org.jointly") && !other.equals(place))
                    .forEach(other ->
                            imports.computeIfAbsent(place, _ -> new TreeSet<>()).add(other));
            for (var declared : unit.getTypeDecls()) {
                if (declared instanceof ClassTree type) {
                    types.add(new Type(
                            place,
                            type.getSimpleName().toString(),
                            type.getModifiers().getFlags().contains(Modifier.PUBLIC)));
                }
            }
            new Methods(unit, trees).scan(unit, null);
        }

        private static String importedPackage(ImportTree line) {
            var name = line.getQualifiedIdentifier().toString();
            return Stream.of(name.split("\\.")).takeWhile(part -> Character.isLowerCase(part.charAt(0)))
                    .reduce((one, next) -> one + "." + next)
                    .orElse("");
        }

        /** Looks at every method of one file. */
        private final class Methods extends TreePathScanner<Void, Void> {
            private final CompilationUnitTree unit;
            private final Trees trees;

            Methods(CompilationUnitTree unit, Trees trees) {
                this.unit = unit;
                this.trees = trees;
            }

            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                var constructor = method.getReturnType() == null;
                var name = unit.getSourceFile().getName().replaceAll(".*/|\\.java", "") + "." + method.getName();
                if (!constructor && method.getParameters().size() > MANY_PARAMETERS) {
                    manyParameters.add(name);
                }
                if (method.getBody() != null && lineOf(method, false) - lineOf(method, true) + 1 > LONG_METHOD) {
                    longMethods.add(name);
                }
                return super.visitMethod(method, nothing);
            }

            private long lineOf(MethodTree method, boolean start) {
                var positions = trees.getSourcePositions();
                var at = start
                        ? positions.getStartPosition(unit, method.getBody())
                        : positions.getEndPosition(unit, method.getBody());
                return unit.getLineMap().getLineNumber(at);
            }
        }
    }

    private record Type(String place, String name, boolean isPublic) {}

    private static Map<String, Set<String>> typeScriptImports(Path folder) throws IOException {
        var from = Pattern.compile("(?:from|import)\\s*\\(?\\s*[\"'](\\.[^\"']+)[\"']");
        Map<String, Set<String>> imports = new TreeMap<>();
        for (var file : filesBelow(folder, name -> name.endsWith(".ts"))) {
            // What only the types speak of is gone when the program runs.
            var text = Files.readString(file).replaceAll("import type [^;]*;", "");
            var names = from.matcher(text);
            var uses = imports.computeIfAbsent(folder.relativize(file).toString(), _ -> new TreeSet<>());
            while (names.find()) {
                var used = file.resolveSibling(names.group(1).replaceAll("\\.(js|ts)$", "") + ".ts").normalize();
                uses.add(folder.relativize(used).toString());
            }
        }
        return imports;
    }

    /** Each set of places that lead back to one another (Tarjan's strongly connected components of more than one). */
    private static List<Set<String>> circles(Map<String, Set<String>> graph) {
        var search = new Components(graph);
        graph.keySet().forEach(search::visit);
        return search.found;
    }

    private static final class Components {
        private final Map<String, Set<String>> graph;
        private final Map<String, Integer> index = new HashMap<>();
        private final Map<String, Integer> lowest = new HashMap<>();
        private final Deque<String> open = new ArrayDeque<>();
        private final List<Set<String>> found = new ArrayList<>();

        Components(Map<String, Set<String>> graph) {
            this.graph = graph;
        }

        void visit(String place) {
            if (index.containsKey(place)) {
                return;
            }
            index.put(place, index.size());
            lowest.put(place, index.get(place));
            open.push(place);
            for (var next : graph.getOrDefault(place, Set.of())) {
                if (!index.containsKey(next)) {
                    visit(next);
                    lowest.merge(place, lowest.get(next), Math::min);
                } else if (open.contains(next)) {
                    lowest.merge(place, index.get(next), Math::min);
                }
            }
            if (lowest.get(place).equals(index.get(place))) {
                close(place);
            }
        }

        private void close(String place) {
            Set<String> circle = new TreeSet<>();
            String last;
            do {
                last = open.pop();
                circle.add(last);
            } while (!last.equals(place));
            if (circle.size() > 1) {
                found.add(circle);
            }
        }
    }

    private static List<Path> filesBelow(Path folder, Predicate<String> wanted) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> wanted.test(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static long at(List<Long> sorted, int percent) {
        return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1));
    }
}
