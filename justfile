# Recipes for developers; `just ready` is what must pass before a change lands.

# Run every test.
test:
    cargo test

# Look for cases that the properties do not hold for: a hundred times as many, other ones each time.
search filter="":
    TTHC_CASES=100 cargo test --test it -- {{filter}}

# Look at changed snapshots one by one.
review:
    cargo insta review

# Write the generated files and look at what changed.
bless:
    TTHC_BLESS=1 cargo test
    git diff --stat

# Format and lint.
lint:
    cargo fmt --check
    cargo clippy --all-targets -- -D warnings

# Build the core without the command line.
core:
    cargo build --no-default-features

# All of it, as the integration runs it.
ready:
    .ci/run
