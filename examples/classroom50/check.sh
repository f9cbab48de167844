#!/bin/bash
# The autograder of a class on Classroom 50, in the teacher's bundle beside sdlab and course.yaml.
set -eu
"$CLASSROOM50_BUNDLE_DIR/sdlab" regrade sdlab-report.json --course "$CLASSROOM50_BUNDLE_DIR/course.yaml" \
    --format classroom50 --exit-zero --out result.json
