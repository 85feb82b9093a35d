// Stands in for the built chat; the tests have the elements already.
