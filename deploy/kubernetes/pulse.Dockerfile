# The delivery and the control room, built from the root of the sources after
# ./mvnw package -DskipTests -Plib:
#   docker build -f deploy/kubernetes/pulse.Dockerfile -t registry.example.org/reform-pulse/pulse:0.1.0 .
FROM eclipse-temurin:17-jre
COPY jobs/standalone/target/lib /pulse/lib
COPY jobs/standalone/target/standalone.jar /pulse/standalone.jar
USER 10001:10001
ENTRYPOINT ["java", "-Xmx384m", "-XX:+ExitOnOutOfMemoryError", "-cp", "/pulse/standalone.jar:/pulse/lib/*", "io.reformpulse.standalone.cli.Pulse"]
