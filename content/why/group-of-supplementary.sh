# title: User= and Group= are right, the supplementary group is not
# unit: a.service
# want: group-failed certain
# says: SupplementaryGroups
# never: Correct Group=
unit a.service <<'X'
[Service]
User=learner
SupplementaryGroups=nobodyhere
ExecStart=/bin/sleep 100
X
fails a.service
