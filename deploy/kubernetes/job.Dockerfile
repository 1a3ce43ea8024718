# The job for Kubernetes, built from the root of the sources after ./mvnw package -DskipTests:
#   docker build -f deploy/kubernetes/job.Dockerfile -t registry.example.org/reform-pulse/job:0.1.0 .
FROM flink:2.3.0-java17
COPY jobs/engine/target/engine-0.1.0-SNAPSHOT-fat.jar /opt/flink/usrlib/pulse-job.jar
USER flink
