# title: a unit that does not exist
# unit: a.service
# want: unit-not-found certain
# says: no unit of this name
true
