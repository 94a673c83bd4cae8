/** The style and script of the page; both stand in it, and its policy lets nothing else run or load. */
export const STYLE = `
:root{color-scheme:light dark;--ground:#fbfaf7;--card:#fff;--ink:#1d1b18;--soft:#5d5850;--line:#dcd6ca;--accent:#7a1f3d;
--cue:#f3c6d8;--content:#fdf0bf;--speaker:#c9e8c9;--carrier:#c5e3f6;--medium:#fbdab5;--publisher:#e4e0d8;--event:#7b3fb5;--warn:#8a3b00;--ring:#1565c0}
@media(prefers-color-scheme:dark){:root{--ground:#171614;--card:#211f1c;--ink:#ece7dd;--soft:#aaa397;--line:#3b3832;--accent:#f0a3bd;
--cue:#75284a;--content:#4a4019;--speaker:#24522a;--carrier:#1c4a66;--medium:#69411a;--publisher:#3b3832;--event:#c79af0;--warn:#ffb27a;--ring:#90caf9}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:4rem}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.55 system-ui,"Segoe UI","Noto Sans","Noto Sans Arabic",Tahoma,sans-serif}
a{color:inherit}
a:focus-visible,.fact:focus{outline:3px solid var(--ring);outline-offset:2px;border-radius:.2rem}
.skip{position:absolute;inset-inline-start:-99rem}.skip:focus{position:static;display:block;padding:.5rem 1rem}
main,.top{max-width:84rem;margin:auto;padding-inline:clamp(1rem,3vw,2.5rem)}
.top{padding-block:1.6rem .6rem}
h1{font-size:1.7rem;line-height:1.2;margin:0;letter-spacing:-.01em}h1 bdi{color:var(--accent)}
.sum{color:var(--soft);margin:.3rem 0 0}
.key{position:sticky;top:0;z-index:2;background:var(--ground);border-block-end:1px solid var(--line)}
.key ul{max-width:84rem;margin:auto;padding:.55rem clamp(1rem,3vw,2.5rem);display:flex;flex-wrap:wrap;gap:.3rem .8rem;list-style:none;font-size:.85rem}
.key span{padding:.1rem .5rem;border-radius:.25rem}
nav ol{margin:1rem 0 0;padding:0;list-style:none;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(22rem,100%),1fr));gap:.4rem 1.5rem}
nav a{display:flex;justify-content:space-between;gap:1rem;padding:.25rem 0;border-block-end:1px dotted var(--line);text-decoration:none}
nav a:hover bdi{text-decoration:underline}nav small{color:var(--soft);white-space:nowrap}
article{padding-block:2.2rem;border-block-end:1px solid var(--line)}
article:last-of-type{border:0}
h2{font:700 1.65rem/1.5 "Noto Naskh Arabic","Geeza Pro","Sakkal Majalla","Segoe UI",Tahoma,serif;margin:0}
.meta{color:var(--soft);font-size:.9rem;margin:.2rem 0 1.2rem;overflow-wrap:anywhere}
h2 .time{border:0}
.two{display:grid;grid-template-columns:minmax(0,11fr) minmax(0,9fr);gap:clamp(1.5rem,4vw,3.5rem)}
.text{font:1.22rem/2.15 "Noto Naskh Arabic","Geeza Pro","Sakkal Majalla","Segoe UI",Tahoma,serif;text-align:start;overflow-wrap:anywhere}
.text p{margin:0 0 .9em}
.text :is(span,a),h2 :is(span,a){text-decoration:none;border-radius:.2rem;-webkit-box-decoration-break:clone;box-decoration-break:clone;padding-block:.12em}
.content{background:var(--content)}.medium{background:var(--medium)}.carrier{background:var(--carrier)}.speaker{background:var(--speaker)}.cue{background:var(--cue);font-weight:600}
.event{box-shadow:inset 0 -3px var(--event)}.text .time,.time{border-block-end:2px dotted var(--soft);border-radius:0}.meta time,dd time{unicode-bidi:isolate}.furniture{color:var(--soft);font-size:.85em;background:none}
.text a:hover,h2 a:hover,.on{box-shadow:0 0 0 2px var(--ring)}
[data-n]::before{content:attr(data-n);font:600 .62em/1 system-ui,sans-serif;vertical-align:.55em;margin-inline-end:.25em;color:var(--accent);unicode-bidi:isolate}
h3{font-size:1.02rem;margin:0 0 .6rem}h3:not(:first-child){margin-block-start:1.6rem}.count{color:var(--soft);font-weight:400}
.facts{margin:0;padding:0;list-style:none;display:grid;gap:.7rem}
.fact{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:.7rem .9rem}
.fact:target{border-color:var(--ring);box-shadow:0 0 0 2px var(--ring)}
.head{margin:0;display:flex;flex-wrap:wrap;align-items:center;gap:.3rem .5rem}.cueword{font-size:1.05rem}
.n{min-width:1.6em;text-align:center;font-weight:700;font-size:.85rem;color:var(--card);background:var(--accent);border-radius:1em;padding:.05em .4em}.encounter .n{background:var(--event)}
.tag{font-size:.8rem;color:var(--soft);border:1px solid var(--line);border-radius:1em;padding:0 .6em}.warn,.denied,.cancelled,.postponed{color:var(--warn);border-color:currentColor}
blockquote{margin:.5rem 0 .7rem;padding:.1rem .8rem;border-inline-start:3px solid var(--content);font:1.08rem/1.9 "Noto Naskh Arabic","Geeza Pro","Segoe UI",Tahoma,serif;background:linear-gradient(var(--content),var(--content)) no-repeat;background-size:0}
.chain{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.5rem 0;align-items:stretch}
.chain li{position:relative;border-radius:.5rem;padding:.25rem .7rem;margin-inline-end:1.7rem;max-width:100%}
.chain li:last-child{margin-inline-end:0}
.chain li:not(:last-child)::before{content:"";position:absolute;inset-inline-start:100%;top:50%;width:1.35rem;border-block-start:2px solid var(--soft)}
.chain li:not(:last-child)::after{content:"";position:absolute;inset-inline-start:calc(100% + .9rem);top:calc(50% - .25rem + 1px);width:.5rem;height:.5rem;border:solid var(--soft);border-width:2px 2px 0 0;transform:rotate(45deg)}
[dir=rtl] .chain li:not(:last-child)::after{border-width:2px 0 0 2px;transform:rotate(-45deg)}
.chain .publisher{background:var(--publisher)}.unknown{border:1px dashed var(--soft)}
.chain small,.who small{display:block;color:var(--soft);font-size:.78rem;line-height:1.4}.chain small{color:inherit;opacity:.85}.for{font-size:.88rem}
.who{list-style:none;margin:.5rem 0;padding:0;display:flex;flex-wrap:wrap;gap:.4rem .6rem}
.who li{border-inline-start:3px solid var(--event);padding:.05rem .6rem}
dl{margin:.4rem 0 0;display:grid;gap:.1rem}dl div{display:flex;gap:.6rem}dt{color:var(--soft);min-width:4.5rem}dd{margin:0}
.foot{margin:.55rem 0 0;font-size:.78rem;color:var(--soft);overflow-wrap:anywhere}
.problem{border-inline-start:3px solid var(--warn);padding:.1rem .8rem;margin:0 0 .8rem;font-size:.92rem}.problem b{color:var(--warn)}.nothing{color:var(--soft)}
@media(max-width:30rem){nav a{flex-wrap:wrap;gap:0 1rem}}
@media(max-width:56rem){.two{grid-template-columns:minmax(0,1fr)}.key{position:static}.text{font-size:1.15rem}html{scroll-padding-top:1rem}}
@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media print{:root{--ground:#fff}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}body{font-size:10.5pt}.skip,nav{display:none}.key{position:static}.two{display:block}.text{margin-block-end:1rem;font-size:12pt;line-height:1.9}.fact,h2,h3{break-inside:avoid}h2,h3{break-after:avoid}article{padding-block:1rem}}
`;

/** Pointing at words or a card lights up all that belongs to the same fact; without it the page's links still lead both ways. */
export const SCRIPT = `
const all=ref=>document.querySelectorAll('[data-ref~="'+ref+'"],[data-id="'+ref+'"]');
const light=(e,on)=>{const at=e.target.closest&&e.target.closest("[data-id],[data-ref]");if(at)for(const ref of (at.dataset.id||at.dataset.ref).split(" "))for(const s of all(ref))s.classList.toggle("on",on)};
for(const [type,on] of [["mouseover",true],["mouseout",false],["focusin",true],["focusout",false]])document.addEventListener(type,e=>light(e,on));
`;
