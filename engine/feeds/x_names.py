"""The files of an X archive: what each one becomes, or why it is left alone."""

from engine.feeds.source import FileRule

_PART = r"(?:[-_]?part\d+)?\.js"

_PRIVATE = (
    ("direct-messages.js, direct-messages-group.js", r"direct-messages?(?:-group)?(?:-headers)?"),
    ("account.js, profile.js, account-timezone.js", r"(?:account(?:-[a-z-]+)?|profile|email-address-change)"),
    ("phone-number.js, ageinfo.js, ip-audit.js", r"(?:phone-number|ageinfo|ip-audit|sso|key-registry)"),
    ("device-token.js, ni-devices.js", r"(?:device-token|connected-application|ni-devices|user-link-clicks)"),
    ("contact.js, follower.js, following.js", r"(?:contact|follower|following|block|mute|smartblock)"),
    ("personalization.js", r"(?:personalization|professional-data|protected-history|screen-name-change|verified)"),
    ("grok-chat-item.js", r"grok-[a-z-]+"),
)
_LEFT = (
    *((name, stem, "private") for name, stem in _PRIVATE),
    ("ad-impressions.js, ad-engagements.js", r"ad-[a-z-]+", "advertisers' records"),
    ("lists-created.js, lists-member.js", r"lists-[a-z]+", "no text in it"),
    ("deleted-tweets.js", r"deleted-(?:tweets?|tweet-headers|note-tweet)", "you deleted them"),
    ("tweet-headers.js", r"tweet-headers", "the same rows as tweets.js, without text"),
    (
        "saved-search.js, moment.js",
        r"(?:moment|saved-search|periscope-.+|spaces-.+|tweetdeck)",
        "no taste in it",
    ),
    ("manifest.js", r"manifest", "the list of the other files"),
)


def _rule(name: str, stem: str, *, becomes: str = "", why: str = "", since: str = "") -> FileRule:
    return FileRule(name=name, match=rf"(?:.*/)?{stem}{_PART}", becomes=becomes, why=why, since=since)


FILES: tuple[FileRule, ...] = (
    _rule("note-tweet.js", "note-tweet", becomes="the full text of your long posts", since="2023"),
    _rule(
        "tweets.js, tweets-part1.js, tweet.js",
        "tweets?",
        becomes="your own posts (1), retweets (0.8)",
    ),
    _rule("community-tweet.js", "community-tweet", becomes="your own posts (1)", since="2023"),
    _rule("like.js, like-part1.js", "like", becomes="likes (0.8) with their text"),
    FileRule(
        name="tweets_media/ID-NAME.jpg",
        match=r"(?:.*/)?(?:tweets?|community_tweet)_media/[^/]+\.(?:jpe?g|png|webp|gif|mp4)",
        becomes="pictures, and a frame of videos, of your own posts",
        silent=True,
    ),
    *(_rule(name, stem, why=why) for name, stem, why in _LEFT),
)
