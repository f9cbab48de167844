#!/bin/bash
chmod +x /autograder/source/sdlab
